#include "cli/findings/baseline_files.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;

namespace {

std::string name_of(BaselineFiles const& files, std::string const& path) {
    return files.key("section 1\tcode\twords", path).file;
}

} // namespace

TEST_CASE("baseline files: a bill has its path in the folder that is given, or its file name") {
    BaselineFiles const files({"/home/x/bills", "../y/c.htm"},
                              {"/home/x/bills/a.htm", "/home/x/bills/old/a.htm", "../y/c.htm"});
    CHECK(name_of(files, "/home/x/bills/a.htm") == "a.htm");
    CHECK(name_of(files, "/home/x/bills/old/a.htm") == "old/a.htm");
    CHECK(name_of(files, "../y/c.htm") == "c.htm");
    CHECK(name_of(BaselineFiles({"."}, {"./a.htm"}), "./a.htm") == "a.htm");
    CHECK(name_of(BaselineFiles({"bills/"}, {"bills/a.htm"}), "bills/a.htm") == "a.htm");
}

TEST_CASE("baseline files: bills with one name have the folders above in their names") {
    std::vector<std::string> const bills{"h/1/bill.htm", "s/1/bill.htm", "s/2/other.htm"};
    BaselineFiles const files(bills, bills);
    CHECK(name_of(files, bills[0]) == "h/1/bill.htm");
    CHECK(name_of(files, bills[1]) == "s/1/bill.htm");
    CHECK(name_of(files, bills[2]) == "other.htm");
    CHECK(name_of(BaselineFiles({"a.htm", "a.htm"}, {"a.htm", "a.htm"}), "a.htm") == "a.htm");
}

TEST_CASE("baseline files: only the one bill of a run needs no name") {
    CHECK(BaselineFiles({"x/a.htm"}, {"x/a.htm"}).key("words", "x/a.htm").is_only_file);
    CHECK_FALSE(BaselineFiles({"x"}, {"x/a.htm"}).key("words", "x/a.htm").is_only_file);
}

TEST_CASE("baseline files: a finding about a page of statutes has its name, one about a section no "
          "file") {
    BaselineFiles const files({"a.htm"}, {"a.htm"});
    CHECK(files.key("99-1\tdoubled-word\tthe the", "law/chap_990.htm").file.empty());
    CHECK(files.key("file\tpage-cut\twords", "law/chap_990.htm").file == "chap_990.htm");
    CHECK(files.key("file\tpage-cut\twords", "").file.empty());
}

TEST_CASE("baseline files: a name has no character that divides a baseline") {
    CHECK(name_of(BaselineFiles({"a\tb\n.htm"}, {"a\tb\n.htm"}), "a\tb\n.htm") == "a b .htm");
}
