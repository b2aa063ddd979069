#!/usr/bin/env bash
# Runs once, as root, while Gradescope builds the image: the sandbox, a Python that is new enough, and the packages in
# exactly the versions of constraints.txt. PyTorch comes without CUDA, which these machines have no use for.
set -euo pipefail
SOURCE="${AUTOGRADER:-/autograder}/source"
export DEBIAN_FRONTEND=noninteractive

apt-get update -qq
apt-get install -y -qq --no-install-recommends bubblewrap ca-certificates python3 python3-venv
NEWEST=python3
if ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    apt-get install -y -qq --no-install-recommends python3.11 python3.11-venv
    NEWEST=python3.11
fi

"$NEWEST" -m venv "$SOURCE/.venv"
"$SOURCE/.venv/bin/python" -m pip install --quiet --disable-pip-version-check \
    --extra-index-url https://download.pytorch.org/whl/cpu \
    --constraint "$SOURCE/constraints.txt" --requirement "$SOURCE/requirements.txt"
chmod -R go-rwx "$SOURCE"
