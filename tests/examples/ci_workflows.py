#!/usr/bin/env python3
"""Reads the YAML files of examples/ci as their services do, and runs their shell steps that check bills.

Run: ci_workflows.py PROGRAM SOURCE FOLDER
"""

import os
import re
import shutil
import subprocess
import sys
import unittest

try:
    import yaml
except ImportError:
    yaml = None

PROGRAM, SOURCE, FOLDER = (os.path.abspath(path) for path in sys.argv[1:4])
CI = os.path.join(SOURCE, "examples", "ci")
GOOD = os.path.join(SOURCE, "examples", "05-guest-records.htm")


def read_yaml(name):
    with open(os.path.join(CI, name), encoding="utf-8") as file:
        return yaml.safe_load(file)


class Workflows(unittest.TestCase):
    """A repository whose branch "main" has a good bill and whose branch "branch" makes another stale."""

    def setUp(self):
        shutil.rmtree(FOLDER, ignore_errors=True)
        tools = os.path.join(FOLDER, "bin")
        os.makedirs(tools)
        os.symlink(PROGRAM, os.path.join(tools, "nutmeg"))
        self.repository = os.path.join(FOLDER, "repository")
        os.makedirs(os.path.join(self.repository, "bills"))
        shutil.copytree(os.path.join(SOURCE, "corpus", "sample"), os.path.join(self.repository, "law", "pub"))
        os.makedirs(os.path.join(self.repository, "ci"))
        shutil.copy(os.path.join(CI, "check-bills"), os.path.join(self.repository, "ci"))
        self.environment = {
            "PATH": f"{tools}:{os.environ['PATH']}", "HOME": FOLDER, "LANG": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "drafter", "GIT_AUTHOR_EMAIL": "drafter@nutmeg.invalid",
            "GIT_COMMITTER_NAME": "drafter", "GIT_COMMITTER_EMAIL": "drafter@nutmeg.invalid"}
        shutil.copy(GOOD, os.path.join(self.repository, "bills", "good.htm"))
        self.git("init", "-q", "-b", "main")
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "Add a bill")
        self.git("switch", "-q", "-c", "branch")

    def git(self, *arguments):
        subprocess.run(("git",) + arguments, cwd=self.repository, env=self.environment, check=True)

    def commit_stale_bill(self):
        with open(GOOD, encoding="utf-8") as file:
            text = file.read().replace("thirty days", "forty days")
        with open(os.path.join(self.repository, "bills", "stale.htm"), "w", encoding="utf-8") as file:
            file.write(text)
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "Add a stale bill")

    def run_shell(self, script, **variables):
        # In a container, GitHub runs a step with "sh -e".
        return subprocess.run(("sh", "-e", "-c", script), cwd=self.repository, capture_output=True, text=True,
                              env={**self.environment, **variables}, check=False)

    def read(self, *path):
        with open(os.path.join(self.repository, *path), encoding="utf-8") as file:
            return file.read()

    def test_github(self):
        job = read_yaml("github-workflow.yml")["jobs"]["check"]
        scripts = {step["name"]: step["run"] for step in job["steps"] if "run" in step}
        for step in job["steps"]:
            self.assertTrue("run" in step or re.fullmatch(r"[\w./-]+@v\d+", step["uses"]), step)
        for script in scripts.values():
            self.assertEqual(subprocess.run(("sh", "-n", "-c", script), check=False).returncode, 0, script)
        summary = os.path.join(FOLDER, "summary.md")
        variables = {**job["env"], "GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": summary, "BASE": "main"}

        shutil.copy(GOOD, os.path.join(self.repository, "bills", "second.htm"))
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "Add a good bill")
        result = self.run_shell(scripts["Check the bills"], **variables)
        self.assertEqual(result.returncode, 0, result.stderr + result.stdout)

        self.commit_stale_bill()
        result = self.run_shell(scripts["Check the bills"], **variables)
        self.assertEqual(result.returncode, 1, result.stderr + result.stdout)
        self.assertIn("::error file=bills/stale.htm,line=13", result.stdout)
        with open(summary, encoding="utf-8") as file:
            self.assertIn("six months", file.read())
        upload = [step for step in job["steps"] if "upload-sarif" in step.get("uses", "")]
        self.assertIn("bills/stale.htm", self.read(upload[0]["with"]["sarif_file"]))

        # The weekly run has no base: it checks all bills.
        result = self.run_shell(scripts["Check the bills"], **{**variables, "BASE": ""})
        self.assertEqual(result.returncode, 1, result.stderr + result.stdout)
        self.assertIn("bills/stale.htm", result.stdout)

    def test_gitlab(self):
        job = read_yaml("gitlab-ci.yml")["bills"]
        for script in job["before_script"]:
            self.assertEqual(subprocess.run(("sh", "-n", "-c", script), check=False).returncode, 0, script)
        self.commit_stale_bill()
        result = self.run_shell("\n".join(job["script"]), CI_MERGE_REQUEST_DIFF_BASE_SHA="main",
                                NUTMEG_STATUTES=job["variables"]["NUTMEG_STATUTES"])
        self.assertEqual(result.returncode, 1, result.stderr + result.stdout)
        self.assertIn("bills/stale.htm:13: problem: ", result.stderr + result.stdout)
        self.assertIn("<failure", self.read("report", "bills%2Fstale.htm.preview.junit.xml"))

    def test_pre_commit(self):
        hook = read_yaml("pre-commit-config.yaml")["repos"][0]["hooks"][0]
        self.commit_stale_bill()
        for path, is_bill in (("bills/stale.htm", True), ("bills/2026/hb-1.docx", True),
                              ("bills/notes.md", False), ("law/pub/chap_990.htm", False)):
            self.assertEqual(re.search(hook["files"], path) is not None, is_bill, path)
        for bill, code in (("good", 0), ("stale", 1)):
            result = self.run_shell(f"{hook['entry']} bills/{bill}.htm", NUTMEG_STATUTES="law/pub")
            self.assertEqual(result.returncode, code, result.stderr + result.stdout)


if __name__ == "__main__":
    tools = [tool for tool in ("git", "jq") if shutil.which(tool) is None] + ([] if yaml else ["PyYAML"])
    if tools:
        print(f"Skipped: {', '.join(tools)} not found, so the workflows were not run.")
    else:
        unittest.main(argv=sys.argv[:1])
