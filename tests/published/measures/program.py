"""Runs Nutmeg and reads what it writes."""

import json
import subprocess


class Nutmeg:
    """The program under test."""

    def __init__(self, path):
        self._path = str(path)

    def run(self, *arguments):
        """Runs a command with `--format jsonl` and returns its records.

        Raises RuntimeError if Nutmeg reports a usage error or unreadable input. Findings, exit code
        1, are not errors.
        """
        command = [self._path, *map(str, arguments), "--format", "jsonl"]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        if done.returncode not in (0, 1):
            raise RuntimeError(f"nutmeg {arguments[0]} exits {done.returncode}: {done.stderr.strip()}")
        return [json.loads(line) for line in done.stdout.split("\n") if line]


def place(effect):
    """Returns the path of the provision that an effect is in, or None if the record has none."""
    return effect.get("provision", effect.get("at"))
