// Outputs that fail, streams that are closed, names and words that break formats.
#include "tests/support/program_run.hpp"

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <string>

using namespace nutmeg::test;

namespace {

std::string const bill = "examples/02-age-eighteen.htm";

} // namespace

TEST_CASE("robustness: an output that is an input is refused and stays as it was") {
    for (std::string const words : {
             "preview bill.htm -o bill.htm",
             "preview bill.htm -o ./bill.htm",
             "preview bill.htm -o link.htm",
             "preview bill.htm -o hard.htm",
             "preview bill.htm --statutes law -o law/chap_990.htm",
             "preview bill.htm --amendment floor.txt -o floor.txt",
             "preview bill.htm --after new.htm -o new.htm",
             "lint bill.htm --after new.htm -o new.htm",
             "draft law new.htm -o new.htm",
             "draft new.htm --old law/chap_990.htm -o law/chap_990.htm",
             "draft --instructions list.txt -o list.txt",
             "diff law new.htm -o new.htm",
             "parse new.htm -o new.htm",
             "lint bill.htm -o bill.htm",
             "lint law --baseline known.txt -o known.txt",
             "lint law --write-baseline law/chap_990.htm",
             "lint law --write-baseline known.txt -o known.txt",
             "corpus lock law -o law/chap_990.htm",
             "corpus check law law.lock -o law.lock",
         }) {
        CAPTURE(words);
        WorkFolder const folder;
        REQUIRE(
            folder
                .run("mkdir law && cp sample/chap_990.htm law && cp " + bill
                     + " bill.htm && ln -s bill.htm link.htm && ln bill.htm hard.htm && cp "
                       "sample/chap_990.htm new.htm && echo x >floor.txt && echo y >list.txt && "
                       "nutmeg corpus lock law -o law.lock && echo z >known.txt\n"
                       "cat law/* bill.htm new.htm floor.txt list.txt law.lock known.txt >before")
                .code.empty());
        auto const run = folder.run("nutmeg " + words);
        CHECK(run.code == "2\n");
        CHECK(run.err.starts_with("nutmeg: "));
        CHECK(folder
                  .run("cat law/* bill.htm new.htm floor.txt list.txt law.lock known.txt >after && "
                       "cmp "
                       "before after")
                  .code.empty());
    }
}

TEST_CASE("robustness: no partial file after an error, and the older file stays") {
    WorkFolder const folder;
    CHECK(folder
              .run("echo old >out.html\n(ulimit -f 1; trap '' XFSZ; nutmeg preview " + bill
                   + " --format html -o out.html)")
              .code
          == "3\n");
    CHECK(text_of(folder.path() / "out.html") == "old\n");
    CHECK(folder.run("ls -A").out == "examples\nout.html\nsample\n");
    CHECK(folder.run("nutmeg preview nowhere.htm -o out.html").code == "3\n");
    CHECK(text_of(folder.path() / "out.html") == "old\n");
    // A new file has the usual permissions, and an older one keeps its own.
    folder.run("umask 022; nutmeg preview " + bill
               + " -o new.txt; chmod 640 out.html; nutmeg preview " + bill + " -o out.html");
    CHECK(folder.run("stat -c %a new.txt out.html").out == "644\n640\n");
    CHECK(folder.run("nutmeg preview " + bill + " -o /dev/null").code.empty());
    CHECK(folder.run("nutmeg preview " + bill + " -o /dev/stdout | cat").out
          == folder.run("nutmeg preview " + bill).out);
    CHECK(folder
              .run("ln -s made.txt link.txt; nutmeg preview " + bill
                   + " -o link.txt; test -L link.txt && cat made.txt")
              .out
          == folder.run("nutmeg preview " + bill).out);
    CHECK(folder.run("nutmeg preview " + bill + " -o none/out.txt").code == "3\n");
    CHECK(folder.run("nutmeg preview " + bill + " -o sample").code == "3\n");
    CHECK(folder.run("nutmeg preview " + bill + " >/dev/full").code == "3\n");
}

TEST_CASE("robustness: standard streams that are closed or full") {
    WorkFolder const folder;
    auto const plain =
        folder.run("nutmeg preview examples/01-mistake-of-age.htm --statutes sample/chap_991.htm");
    CHECK(plain.code == "1\n");
    CHECK_FALSE(plain.err.empty());
    for (std::string const redirect : {"2>&-", "2>/dev/full"}) {
        CAPTURE(redirect);
        auto const run = folder.run(
            "nutmeg preview examples/01-mistake-of-age.htm --statutes sample/chap_991.htm "
            + redirect);
        CHECK(run.code == "1\n");
        CHECK(run.out == plain.out);
        CHECK(folder.run("nutmeg preveiw " + redirect).code == "2\n");
        CHECK(folder.run("nutmeg preview nowhere.htm " + redirect).code == "3\n");
        auto const to_file = folder.run(
            "nutmeg preview examples/01-mistake-of-age.htm --statutes sample/chap_991.htm -o "
            "out.txt "
            + redirect + "\ncat out.txt");
        CHECK(to_file.out == plain.out);
    }
    CHECK(folder.run("nutmeg preview " + bill + " >&-").code == "3\n");
    CHECK(folder.run("nutmeg preview - <&-").code == "3\n");
    auto const folder_as_input = folder.run("nutmeg preview - <sample");
    CHECK(folder_as_input.code == "3\n");
    CHECK(folder_as_input.err.find("read error") != std::string::npos);
}

TEST_CASE("robustness: endless input ends at the limit") {
    WorkFolder const folder;
    for (std::string const words : {"preview /dev/zero --max-input 1MB",
                                    "preview --max-input 1MB - </dev/zero",
                                    "preview --max-input 1MB pipe",
                                    "parse --max-input 1MB pipe",
                                    "diff --max-input 1MB sample /dev/zero",
                                    "lint --max-input 1MB /dev/zero",
                                    "draft --max-input 1MB sample /dev/zero",
                                    "corpus list --max-input 1MB /dev/zero",
                                    "explain --max-input 1MB - </dev/zero"}) {
        CAPTURE(words);
        auto const run = folder.run("mkfifo pipe; yes >pipe 2>/dev/null &\nnutmeg " + words
                                    + "\ncode=$?\nkill $! 2>/dev/null; rm -f pipe; exit $code");
        CHECK(run.code == "3\n");
        CHECK(run.err.find("Raise the limit with --max-input") != std::string::npos);
    }
    CHECK(folder.run("cat " + bill + " | nutmeg preview /dev/stdin").code.empty());
    CHECK(folder.run("cat sample/chap_990.htm | nutmeg preview " + bill + " --statutes /dev/stdin")
              .code
          == folder.run("nutmeg preview " + bill + " --statutes sample/chap_990.htm").code);
}

TEST_CASE("robustness: names and words that break formats") {
    WorkFolder const folder;
    folder.run(
        "cp " + bill
        + " \"$(printf 'b\\377.htm')\"; mkdir law; cp sample/* law; cp "
          "sample/chap_990.htm \"law/$(printf 'c\\377.htm')\"\n"
          "printf '<html><body><p>Section 1. Section 99-3 of the general statutes is repealed "
          "and the following is substituted \\357\\277\\277 \\033[31m</p></body></html>' >odd.htm");
    auto const json = folder.run("nutmeg preview \"$(printf 'b\\377.htm')\" --format jsonl");
    CHECK(json.out.find("\uFFFD.htm") != std::string::npos);
    CHECK(json.out.find('\xFF') == std::string::npos);
    auto const lines = folder.run("nutmeg lint law --format jsonl");
    CHECK(lines.out.find('\xFF') == std::string::npos);
    CHECK(lines.err.find('\xFF') == std::string::npos);
    for (std::string const words : {"lint law --format junit",
                                    "lint odd.htm --format junit",
                                    "lint \"$(printf 'b\\377.htm')\" --format junit"}) {
        CAPTURE(words);
        auto const xml = folder.run("nutmeg " + words);
        pugi::xml_document document;
        CHECK(document.load_string(xml.out.c_str()));
        CHECK(xml.out.find("\uFFFF") == std::string::npos);
        CHECK(xml.out.find('\xFF') == std::string::npos);
    }
    auto const odd =
        folder.run("nutmeg preview odd.htm; nutmeg preview \"$(printf 'no\\033[31m.htm')\"");
    CHECK(odd.err.find('\x1B') == std::string::npos);
    CHECK(odd.out.find('\x1B') == std::string::npos);
}

TEST_CASE("robustness: files that are not bills, pages or texts have a clear message") {
    WorkFolder const folder;
    folder.run("printf '\\320\\317\\021\\340\\241\\261\\032\\341words' >bill.doc");
    auto const doc = folder.run("nutmeg preview bill.doc");
    CHECK(doc.code == "3\n");
    CHECK(doc.err.find("save it as .docx") != std::string::npos);
    for (std::string const words :
         {"preview https://www.example.org/b.htm",
          "parse http://www.example.org/b.htm",
          "diff sample https://www.example.org/b.htm",
          "preview examples/02-age-eighteen.htm --statutes https://x.org/"}) {
        auto const run = folder.run("nutmeg " + words);
        CHECK(run.code == "3\n");
        CHECK(run.err.find("is a web address") != std::string::npos);
    }
}
