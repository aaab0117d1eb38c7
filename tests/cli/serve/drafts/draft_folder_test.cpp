#include "cli/serve/drafts/draft_folder.hpp"
#include "cli/serve/drafts/draft_name.hpp"
#include "cli/serve/drafts/earlier_versions.hpp"
#include "corpus/files/sha256.hpp"
#include "parser/text/error.hpp"

#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace fs = std::filesystem;
using namespace nutmeg;
using Kind = DraftFault::Kind;

namespace {

constexpr std::size_t most_bytes = 100'000;
Precondition const is_new{};

Precondition has(std::string const& version) {
    return {Precondition::Kind::HasVersion, version};
}

/// A folder of drafts next to a file that no request may reach.
class TemporaryDrafts {
public:
    TemporaryDrafts() {
        std::string name = (fs::temp_directory_path() / "nutmeg-drafts-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        root_ = name;
        std::ofstream(root_ / "outside.txt") << "outside";
        drafts.emplace((root_ / "drafts").string(), most_bytes);
    }
    TemporaryDrafts(TemporaryDrafts const&) = delete;
    TemporaryDrafts& operator=(TemporaryDrafts const&) = delete;
    ~TemporaryDrafts() {
        std::error_code ignored;
        fs::remove_all(root_, ignored);
    }
    fs::path folder() const { return root_ / "drafts"; }
    fs::path outside() const { return root_ / "outside.txt"; }

    std::optional<DraftFolder> drafts;

private:
    fs::path root_;
};

std::string text_in(fs::path const& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The kind of fault that the work throws; nullopt if none.
template <class Work>
std::optional<Kind> fault_of(Work const& work) {
    try {
        work();
    } catch (DraftFault const& fault) {
        return fault.kind();
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("draft names: one component of a path, without surprises") {
    for (auto const* name : {"a",
                             "Prostitution act",
                             "53a-83.txt",
                             "bill (2).docx",
                             "draft.json",
                             "H.B. 5001",
                             "Ley de a\xC3\xB1os",
                             "e\xCC\x81"}) {
        CAPTURE(name);
        CHECK(is_draft_name(name));
    }
    for (std::string const& name : {std::string(),
                                    std::string("."),
                                    std::string(".."),
                                    std::string(".versions"),
                                    std::string("../a"),
                                    std::string("a/b"),
                                    std::string("/etc/passwd"),
                                    std::string("a\\b"),
                                    std::string("a\0b", 3),
                                    std::string("a\nb"),
                                    std::string("a:b"),
                                    std::string("a*"),
                                    std::string("<b>"),
                                    std::string(" a"),
                                    std::string("a "),
                                    std::string("\xFF\xFE"),
                                    std::string("a\xC3"),
                                    std::string("\xE2\x80\xAE"
                                                "a"), // right-to-left override
                                    std::string(101, 'a')}) {
        CAPTURE(name);
        CHECK_FALSE(is_draft_name(name));
    }
}

TEST_CASE("drafts: saved files are plain files, with versions that must be known") {
    TemporaryDrafts temporary;
    auto& drafts = *temporary.drafts;
    drafts.create("Age");
    CHECK(fault_of([&] { drafts.create("Age"); }) == Kind::Exists);
    CHECK(fault_of([&] { drafts.save("Other", "a.txt", "1", is_new); }) == Kind::NotFound);

    auto const first = drafts.save("Age", "99-3.txt", "one", is_new);
    CHECK(first == sha256_hex("one"));
    CHECK(text_in(temporary.folder() / "Age" / "99-3.txt") == "one");
    CHECK(drafts.read("Age", "99-3.txt").bytes == "one");
    CHECK(drafts.read("Age", "99-3.txt").version == first);

    CHECK(fault_of([&] { drafts.save("Age", "99-3.txt", "two", is_new); }) == Kind::Changed);
    CHECK(fault_of([&] { drafts.save("Age", "99-3.txt", "two", has("x")); }) == Kind::Changed);
    CHECK(fault_of([&] { drafts.save("Age", "99-4.txt", "two", has(first)); }) == Kind::Changed);
    CHECK(drafts.read("Age", "99-3.txt").bytes == "one");

    auto const second = drafts.save("Age", "99-3.txt", "two", has(first));
    try {
        drafts.save("Age", "99-3.txt", "three", has(first));
        FAIL("an older version was accepted");
    } catch (DraftFault const& fault) {
        CHECK(fault.version() == second);
    }
    auto const list = drafts.list();
    REQUIRE(list.size() == 1);
    CHECK(list.front().name == "Age");
    CHECK(list.front().files == 1);
    auto const files = drafts.files("Age");
    REQUIRE(files.size() == 1);
    CHECK(files.front().version == second);
    CHECK(files.front().size == 3);
}

TEST_CASE("drafts: what is replaced or removed is kept") {
    TemporaryDrafts temporary;
    auto& drafts = *temporary.drafts;
    drafts.create("Age");
    auto const first = drafts.save("Age", "a.txt", "one", is_new);
    auto const second = drafts.save("Age", "a.txt", "two", has(first));
    drafts.remove_file("Age", "a.txt", has(second));
    CHECK(fault_of([&] { drafts.read("Age", "a.txt"); }) == Kind::NotFound);
    CHECK(drafts.versions("Age", "a.txt").size() == 2);
    CHECK(drafts.read_version("Age", "a.txt", first) == "one");
    CHECK(drafts.read_version("Age", "a.txt", second) == "two");
    CHECK(fault_of([&] { drafts.read_version("Age", "a.txt", "../../../outside.txt"); })
          == Kind::NotFound);
    CHECK(fault_of([&] { drafts.versions("Age", "b.txt"); }) == Kind::NotFound);

    drafts.remove("Age");
    CHECK(drafts.list().empty());
    CHECK_FALSE(fs::exists(temporary.folder() / "Age"));
    std::size_t in_trash = 0;
    for (auto const& entry : fs::directory_iterator(temporary.folder() / ".trash"))
        in_trash += entry.path().filename().string().ends_with("-Age") ? 1 : 0;
    CHECK(in_trash == 1);
    drafts.create("Age");
    drafts.remove("Age"); // in the same second
    CHECK(fault_of([&] { drafts.remove("Age"); }) == Kind::NotFound);
}

TEST_CASE("drafts: who else may read a file may read it after it is saved") {
    TemporaryDrafts temporary;
    auto& drafts = *temporary.drafts;
    drafts.create("Age");
    auto const first = drafts.save("Age", "99-3.txt", "one", is_new);
    auto const path = temporary.folder() / "Age" / "99-3.txt";
    auto const shared = fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read
                      | fs::perms::group_write | fs::perms::others_read;
    fs::permissions(path, shared);
    drafts.save("Age", "99-3.txt", "two", has(first));
    CHECK(fs::status(path).permissions() == shared);
}

TEST_CASE("drafts: the same bytes again make no new version") {
    TemporaryDrafts temporary;
    auto& drafts = *temporary.drafts;
    drafts.create("Age");
    auto const first = drafts.save("Age", "a.txt", "one", is_new);
    CHECK(drafts.save("Age", "a.txt", "one", has(first)) == first);
    CHECK(drafts.versions("Age", "a.txt").empty());
    auto const second = drafts.save("Age", "a.txt", "two", has(first));
    drafts.save("Age", "a.txt", "one", has(second));
    drafts.save("Age", "a.txt", "three", has(first));
    CHECK(drafts.versions("Age", "a.txt").size() == 2); // "one" twice
}

TEST_CASE(
    "drafts: at most 200 earlier versions of a file stay, among them the first and the last") {
    TemporaryDrafts temporary;
    auto& drafts = *temporary.drafts;
    drafts.create("Age");
    auto version = drafts.save("Age", "a.txt", "0", is_new);
    auto const first = version;
    std::string last;
    for (int i = 1; i <= 210; ++i) {
        last = version;
        version = drafts.save("Age", "a.txt", std::to_string(i), has(version));
    }
    auto const versions = drafts.versions("Age", "a.txt");
    CHECK(versions.size() == most_earlier_versions);
    CHECK(drafts.read_version("Age", "a.txt", first) == "0");
    CHECK(drafts.read_version("Age", "a.txt", last) == "209");
}

TEST_CASE("drafts: the older versions are, the fewer are kept, and none of the latest goes") {
    using std::chrono::seconds;
    std::vector<VersionTime> times;
    std::chrono::sys_seconds now{};
    std::size_t most = 0;
    for (int i = 0; i < 5000; ++i) { // an hour of typing, saved all the time
        now += seconds(1);
        times.push_back(now);
        if (times.size() > most_earlier_versions) {
            auto const index = version_to_remove(times, now);
            REQUIRE(index > 0);
            REQUIRE(index + 50 < times.size());
            times.erase(times.begin() + static_cast<std::ptrdiff_t>(index));
        }
        most = std::max(most, times.size());
    }
    CHECK(most == most_earlier_versions);
    CHECK(times.front().time_since_epoch() == seconds(1));
    // No gap is larger than a tenth of its age, after the start.
    for (std::size_t i = 2; i < times.size(); ++i) {
        CAPTURE(i);
        CHECK((times[i] - times[i - 1]) * 10 <= now - times[i - 1] + seconds(20));
    }
}

TEST_CASE("drafts: names of versions are read back") {
    auto const version = sha256_hex("one");
    VersionTime const when{std::chrono::seconds(1'796'047'509) + std::chrono::microseconds(42)};
    auto const name = version_file_name(when, version);
    CHECK(name == "20261130T140509.000042Z-" + version);
    auto const read = read_version_file_name(name);
    REQUIRE(read);
    CHECK(read->saved == when);
    CHECK(read->version == version);
    CHECK_FALSE(read_version_file_name("20261130T140509.000042Z-abc"));
    CHECK_FALSE(read_version_file_name("2026113xT140509.000042Z-" + version));
    CHECK_FALSE(read_version_file_name("20261130T140509.-00042Z-" + version));
}

TEST_CASE("drafts: no path and no link leads out of the folder") {
    TemporaryDrafts temporary;
    auto& drafts = *temporary.drafts;
    drafts.create("Age");
    auto const draft = temporary.folder() / "Age";
    for (auto const* name :
         {"../outside.txt", "..", ".", "/etc/passwd", "", "a/../../outside.txt"}) {
        CAPTURE(name);
        CHECK(fault_of([&] { drafts.read("Age", name); }) == Kind::BadName);
        CHECK(fault_of([&] { drafts.save("Age", name, "x", is_new); }) == Kind::BadName);
        CHECK(fault_of([&] { drafts.files(name); }) == Kind::BadName);
        CHECK(fault_of([&] { drafts.create(name); }) == Kind::BadName);
        CHECK(fault_of([&] { drafts.remove(name); }) == Kind::BadName);
        CHECK(fault_of([&] { drafts.versions("Age", name); }) == Kind::BadName);
    }
    fs::create_symlink(temporary.outside(), draft / "link.txt");
    fs::create_directory_symlink(temporary.outside().parent_path(), temporary.folder() / "Linked");
    fs::create_directory_symlink(temporary.outside().parent_path(), draft / ".versions");
    CHECK(fault_of([&] { drafts.read("Age", "link.txt"); }) == Kind::NotFound);
    CHECK(fault_of([&] { drafts.save("Age", "link.txt", "x", is_new); }) == Kind::NotSaved);
    CHECK(fault_of([&] { drafts.read("Linked", "outside.txt"); }) == Kind::NotFound);
    CHECK(fault_of([&] { drafts.save("Linked", "new.txt", "x", is_new); }) == Kind::NotFound);
    auto const first = drafts.save("Age", "a.txt", "one", is_new);
    CHECK(fault_of([&] { drafts.save("Age", "a.txt", "two", has(first)); }) == Kind::NotSaved);
    CHECK(drafts.list().size() == 1);
    CHECK(drafts.files("Age").size() == 1);
    CHECK(text_in(temporary.outside()) == "outside");
}

TEST_CASE("drafts: pipes and folders among the files are no files") {
    TemporaryDrafts temporary;
    auto& drafts = *temporary.drafts;
    drafts.create("Age");
    auto const draft = temporary.folder() / "Age";
    REQUIRE(mkfifo((draft / "pipe.txt").c_str(), 0600) == 0);
    fs::create_directory(draft / "folder.txt");
    CHECK(drafts.files("Age").empty());
    CHECK(fault_of([&] { drafts.read("Age", "pipe.txt"); }) == Kind::NotFound);
    CHECK(fault_of([&] { drafts.read("Age", "folder.txt"); }) == Kind::NotFound);
    CHECK(fault_of([&] { drafts.save("Age", "folder.txt", "x", is_new); }) == Kind::NotSaved);
}

TEST_CASE("drafts: a folder that is removed or moved while the server runs is made again") {
    TemporaryDrafts temporary;
    auto& drafts = *temporary.drafts;
    auto const moved = temporary.folder().parent_path() / "moved";
    drafts.create("a");
    auto const version = drafts.save("a", "b.txt", "one", is_new);
    fs::rename(temporary.folder(), moved);
    CHECK(drafts.list().empty());
    CHECK(fault_of([&] { drafts.save("a", "b.txt", "two", has(version)); }) == Kind::NotFound);
    CHECK(text_in(moved / "a" / "b.txt") == "one");
    drafts.create("a");
    drafts.save("a", "b.txt", "two", is_new);
    CHECK(text_in(temporary.folder() / "a" / "b.txt") == "two");
    fs::remove_all(temporary.folder());
    drafts.create("a");
    drafts.save("a", "b.txt", "three", is_new);
    CHECK(text_in(temporary.folder() / "a" / "b.txt") == "three");
    fs::remove_all(temporary.folder());
    std::ofstream(temporary.folder()) << "no folder";
    CHECK(fault_of([&] { drafts.create("b"); }) == Kind::NotSaved);
    CHECK(fault_of([&] { drafts.list(); }) == Kind::NotSaved);
}

TEST_CASE("drafts: a version that another program has changed is not passed off as the version") {
    TemporaryDrafts temporary;
    auto& drafts = *temporary.drafts;
    drafts.create("a");
    auto const first = drafts.save("a", "b.txt", "one", is_new);
    drafts.save("a", "b.txt", "two", has(first));
    auto const kept = temporary.folder() / "a" / ".versions" / "b.txt";
    std::ofstream(fs::directory_iterator(kept)->path()) << "changed";
    CHECK(fault_of([&] { drafts.read_version("a", "b.txt", first); }) == Kind::NotFound);
}

TEST_CASE("drafts: a file with a time in a far year is kept and found") {
    TemporaryDrafts temporary;
    auto& drafts = *temporary.drafts;
    drafts.create("a");
    auto const first = drafts.save("a", "b.txt", "one", is_new);
    timespec const early{-60'000'000'000, 0}; // in the year 68
    std::array<timespec, 2> const times{early, early};
    if (utimensat(AT_FDCWD, (temporary.folder() / "a" / "b.txt").c_str(), times.data(), 0) != 0)
        return; // not on this file system
    drafts.save("a", "b.txt", "two", has(first));
    CHECK(drafts.read_version("a", "b.txt", first) == "one");
}

TEST_CASE("drafts: versions that are saved within a second stay in their order") {
    TemporaryDrafts temporary;
    auto& drafts = *temporary.drafts;
    drafts.create("a");
    std::vector<std::string> saved{drafts.save("a", "b.txt", "0", is_new)};
    for (int i = 1; i < 30; ++i)
        saved.push_back(drafts.save("a", "b.txt", std::to_string(i), has(saved.back())));
    auto const versions = drafts.versions("a", "b.txt");
    REQUIRE(versions.size() == 29);
    for (std::size_t i = 0; i < versions.size(); ++i)
        CHECK(versions[i].version == saved[28 - i]);
}

TEST_CASE("drafts: large files are refused, and leave what was there") {
    TemporaryDrafts temporary;
    auto& drafts = *temporary.drafts;
    drafts.create("Age");
    std::string const large(most_bytes + 1, 'x');
    CHECK(fault_of([&] { drafts.save("Age", "a.txt", large, is_new); }) == Kind::TooLarge);
    CHECK_FALSE(fs::exists(temporary.folder() / "Age" / "a.txt"));
    drafts.save("Age", "a.txt", large.substr(1), is_new);
    std::ofstream(temporary.folder() / "Age" / "a.txt") << large;
    CHECK(fault_of([&] { drafts.read("Age", "a.txt"); }) == Kind::TooLarge);
}

TEST_CASE("drafts: of many that save the same version at once, one wins and nothing is lost") {
    TemporaryDrafts temporary;
    auto& drafts = *temporary.drafts;
    drafts.create("Age");
    auto const first = drafts.save("Age", "a.txt", "first", is_new);
    // Also in another process: its own lock.
    DraftFolder other(temporary.folder().string(), most_bytes);
    std::atomic<int> won = 0;
    std::atomic<int> refused = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&, i] {
            auto& folder = i % 2 == 0 ? drafts : other;
            auto const fault =
                fault_of([&] { folder.save("Age", "a.txt", std::to_string(i), has(first)); });
            ++(fault == Kind::Changed ? refused : won);
        });
    for (auto& thread : threads)
        thread.join();
    CHECK(won == 1);
    CHECK(refused == 7);
    CHECK(drafts.read_version("Age", "a.txt", first) == "first");
}

TEST_CASE("drafts: a folder that cannot be used is an error that says what to do") {
    CHECK_THROWS_WITH_AS(DraftFolder("/proc/nutmeg-drafts", most_bytes),
                         doctest::Contains("Name another with --drafts"),
                         Error);
    CHECK_THROWS_AS(DraftFolder("/etc/passwd", most_bytes), Error);
}
