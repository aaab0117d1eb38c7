#!/usr/bin/python3
"""Changes words of a Word file: word_bill.py FILE OLD NEW. OLD must be in one run of text of the document, once."""
import sys
import zipfile


def main():
    path, old, new = sys.argv[1:]
    with zipfile.ZipFile(path) as archive:
        parts = [(info, archive.read(info)) for info in archive.infolist()]
    changed = 0
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for info, data in parts:
            if info.filename == "word/document.xml":
                changed += data.count(old.encode())
                data = data.replace(old.encode(), new.encode())
            archive.writestr(info, data)
    return 0 if changed == 1 else f"{changed} places have {old!r}"


if __name__ == "__main__":
    sys.exit(main())
