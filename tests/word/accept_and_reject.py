#!/usr/bin/python3
"""Lets LibreOffice accept and reject all changes of Word reports, and compares what stays with the texts.

usage: accept_and_reject.py NUTMEG OLD [NEW]

OLD and NEW are pages of statutes; without NEW, it is OLD with words changed and paragraphs removed and added. Exit code 0 if accepted changes leave the new text and rejected changes the old
text of every section, 1 if not, and 77 if LibreOffice or its Python bridge (Debian: libreoffice-writer-nogui,
python3-uno) is missing.
"""
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SKIPPED = 77


def connect(profile):
    """Starts LibreOffice with a profile of its own; returns its process and the component context."""
    import uno

    pipe = f"nutmeg{os.getpid()}"
    process = subprocess.Popen(
        ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{profile}",
         f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            return process, resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:  # not yet listening
            time.sleep(0.2)
    raise RuntimeError("LibreOffice does not answer")


def sections(context, path, command):
    """The paragraphs of the law under each heading of a section, after the command."""
    import uno
    from com.sun.star.beans import PropertyValue

    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    create = context.ServiceManager.createInstanceWithContext
    desktop = create("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (hidden,))
    dispatcher = create("com.sun.star.frame.DispatchHelper", context)
    dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
    found, in_text = [], False
    paragraphs = document.Text.createEnumeration()
    while paragraphs.hasMoreElements():
        paragraph = paragraphs.nextElement()
        if not paragraph.supportsService("com.sun.star.text.Paragraph"):
            continue
        style, words = paragraph.ParaStyleName, paragraph.getString()
        if style == "Heading 1":
            in_text = words == "Text of the amended sections"
        elif in_text and style == "Heading 2":
            found.append([])
        elif in_text and style == "Law Text":
            found[-1].append(words)
    document.close(True)
    return ["\n".join(lines) for lines in found]


def expected(lines, op):
    return ["".join(piece["text"] for piece in line["redline"] if piece["op"] in ("equal", op)) for line in lines]


def edited(page):
    """The page with other words, some paragraphs removed, and others added."""
    count = 0

    def edit(match):
        nonlocal count
        count += 1
        paragraph = match.group(0)
        if count % 7 == 0:
            return ""
        if count % 5 == 0:
            return paragraph + "<p>(x) Each keeper of a gate shall sign the book at noon.</p>"
        return paragraph.replace(" shall ", " may ").replace("person", "keeper or owner", 1)

    return re.sub(r"<p>\([a-z0-9A-Z]+\).*?</p>", edit, page, flags=re.DOTALL)


def check(nutmeg, old, new=None):
    folder = tempfile.mkdtemp()
    process = None
    try:
        if not new:
            new = os.path.join(folder, os.path.basename(old))
            with open(old, encoding="utf-8") as page, open(new, "w", encoding="utf-8") as out:
                out.write(edited(page.read()))
        report = os.path.join(folder, "report.docx")
        compare = [nutmeg, "diff", old, new, "--no-impact", "--format"]
        subprocess.run(compare + ["docx", "-o", report], check=False)
        output = subprocess.run(compare + ["jsonl"], check=False, stdout=subprocess.PIPE).stdout
        lines = [json.loads(line) for line in output.decode().splitlines()]
        process, context = connect(os.path.join(folder, "profile"))
        wrong = 0 if lines else 1
        for command, op in ((".uno:AcceptAllTrackedChanges", "insert"), (".uno:RejectAllTrackedChanges", "delete")):
            found, wanted = sections(context, report, command), expected(lines, op)
            if len(found) != len(wanted):
                print(f"{command}: {len(found)} sections, not {len(wanted)}")
                wrong += 1
            for line, text, words in zip(lines, found, wanted):
                if text != words:
                    print(f"{command}: section {line['citation']} differs")
                    wrong += 1
        print(f"{len(lines)} sections, {wrong} wrong")
        return 1 if wrong else 0
    finally:
        if process:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        shutil.rmtree(folder, ignore_errors=True)


def main():
    try:
        import uno  # noqa: F401
    except ImportError:
        print("Skipped: python3-uno is missing")
        return SKIPPED
    if not all(os.path.exists(path) for path in sys.argv[2:]):
        print("Skipped: the pages are missing")
        return SKIPPED
    if not shutil.which("soffice"):
        print("Skipped: LibreOffice is missing")
        return SKIPPED
    return check(*sys.argv[1:])


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    os._exit(code)  # the bridge may crash when Python unloads it
