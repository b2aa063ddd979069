#!/bin/sh
# Make the virtual environment and install everything the project needs; say plainly what could not be installed.
# Used by make; safe to run again. With the word `tests` also what only tests need: a browser.
set -eu
cd "$(dirname "$0")/.."
PYTHON="${PYTHON:-python3}"

as_root() { # run a command as root, if we are or can become root without a question
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then sudo -n "$@"; else return 1; fi
}

system_install() { # system_install PACKAGE: install a system package with whichever manager is here
    if command -v apt-get >/dev/null 2>&1; then
        as_root sh -c "apt-get install -y -qq $1 >/dev/null 2>&1 || { apt-get update -qq >/dev/null 2>&1 && apt-get install -y -qq $1 >/dev/null 2>&1; }"
    elif command -v dnf >/dev/null 2>&1; then as_root dnf install -y -q "$1"
    elif command -v pacman >/dev/null 2>&1; then as_root pacman -S --noconfirm --quiet "$1"
    elif command -v apk >/dev/null 2>&1; then as_root apk add --quiet "$1"
    else return 1; fi
}

"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || {
    echo "course needs Python 3.11 or newer as '$PYTHON'. Install one, or say which: make PYTHON=/path/to/python3.11" >&2; exit 2; }

if [ ! -x .venv/bin/python ] || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    rm -rf .venv
    "$PYTHON" -m venv .venv 2>/dev/null || { rm -rf .venv; system_install python3-venv && "$PYTHON" -m venv .venv; } || {
        echo "A virtual environment can't be made. On Debian or Ubuntu: sudo apt-get install python3-venv" >&2; exit 2; }
fi

stamp=.venv/installed
if [ ! -f "$stamp" ] || [ pyproject.toml -nt "$stamp" ] || [ constraints.txt -nt "$stamp" ]; then
    echo "Installing (the first time takes a few minutes; PyTorch is large) …"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev,cluster,postgresql,nbgrader]' 2>.venv/pip.log || {
        cat .venv/pip.log >&2; echo "pip could not install the packages; the lines above say why." >&2; exit 2; }
    touch "$stamp"
fi

if [ "${1:-}" = tests ] && ! command -v chromium >/dev/null 2>&1 && ! command -v google-chrome >/dev/null 2>&1; then
    system_install chromium || echo "Chromium is not installed, so the tests of the pages in a browser skip. On Debian: sudo apt-get install chromium"
fi
if ! command -v bwrap >/dev/null 2>&1 && [ "$(uname)" = Linux ]; then
    system_install bubblewrap || {
        echo "bubblewrap is not installed, and this script may not install it. Your own work is graded all the same; for other people's"
        echo "code install it yourself, for example: sudo apt-get install bubblewrap"; }
fi
