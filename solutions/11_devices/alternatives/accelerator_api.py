"""
tasks: [pick_device, device_report, add_on, ones_on]
idea:
  en: "Everything is asked of torch.accelerator; new_ones and torch.add do the rest."
  ja: "使えるものはすべて torch.accelerator に尋ね、残りは new_ones と torch.add を使います。"
"""

import torch


def pick_device(preference=("cuda", "mps", "cpu")):
    accelerator = torch.accelerator.current_accelerator(check_available=True)
    usable = {"cpu": torch.device("cpu")}
    if accelerator is not None:
        usable[accelerator.type] = accelerator
    if not set(preference) <= {"cuda", "mps", "cpu"}:
        raise ValueError(f"unknown device type among {preference}")
    found = [usable[name] for name in preference if name in usable]
    if not found:
        raise ValueError(f"none of {preference} is available")
    return found[0]


def add_on(a, b):
    return torch.add(a, b.to(device=a.device))


def ones_on(x, device):
    return x.new_ones(x.shape, device=device)


def device_report():
    accelerator = torch.accelerator.current_accelerator()
    kind = accelerator.type if torch.accelerator.is_available() else "cpu"
    report = {"torch": torch.version.__version__, "cuda_build": torch.version.cuda, "cuda": False, "count": 0}
    report |= {"current": None, "names": [], "mps": kind == "mps"}
    if kind == "cuda":
        count = torch.accelerator.device_count()
        names = [torch.cuda.get_device_properties(index).name for index in range(count)]
        report |= {"cuda": True, "count": count, "names": names, "current": torch.accelerator.current_device_index()}
    return report
