"""
task: ConvNet
check: test_images_of_another_size
title:
  en: "Images of another size are regrouped in silence"
  ja: "大きさの違う画像が、黙って組み替えられています"
wrote:
  en: "`x.view(-1, features)`: the number of rows is whatever comes out."
  ja: "`x.view(-1, features)` と書いたため、行の数がなりゆきで決まります。"
why:
  en: "Of one 8×8 image, which has 54 features, a net for 4×4 (6 features) makes 9 rows: 9 predictions for one image, and no error."
  ja: "8×8 の画像 1 枚には特徴が 54 個あります。4×4 用（特徴 6 個）のネットはそれを 9 行にして、1 枚の画像に 9 個の予測を返し、エラーも出しません。"
try:
  en: "Name the dimensions to flatten: `x.flatten(-3)` leaves the number of images alone."
  ja: "平坦化する次元を指定しましょう。`x.flatten(-3)` なら画像の枚数は変わりません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.flatten.html
"""  # noqa: E501

import torch.nn.functional as F
from torch import nn


class ConvNet(nn.Module):
    def __init__(self, channels=1, classes=10, image_size=(32, 32)):
        super().__init__()
        height, width = ((side - 2) // 2 for side in image_size)
        if height < 1 or width < 1:
            raise ValueError("the image is too small")
        self.conv1 = nn.Conv2d(channels, 6, 3)
        self.fc1 = nn.Linear(6 * height * width, classes)

    def forward(self, x):
        single = x.dim() == 3
        x = F.max_pool2d(F.relu(self.conv1(x)), 2).reshape(-1, self.fc1.in_features)
        x = self.fc1(x)
        return x[0] if single and len(x) == 1 else x
