#!/usr/bin/python3
"""Lets LibreOffice accept all changes of a Word report and prints the text of each section, as a list in JSON.

usage: accepted.py FILE

Exit code 77 if LibreOffice or its Python bridge is missing (see tests/word).
"""
import json
import os
import shutil
import signal
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../word"))
import accept_and_reject  # noqa: E402


def main():
    try:
        import uno  # noqa: F401
    except ImportError:
        return accept_and_reject.SKIPPED
    if not shutil.which("soffice"):
        return accept_and_reject.SKIPPED
    profile = tempfile.mkdtemp()
    process = None
    try:
        process, context = accept_and_reject.connect(profile)
        print(json.dumps(accept_and_reject.sections(context, os.path.abspath(sys.argv[1]), ".uno:AcceptAllTrackedChanges")))
        return 0
    finally:
        if process:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        shutil.rmtree(profile, ignore_errors=True)


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    os._exit(code)  # the bridge may crash when Python unloads it
