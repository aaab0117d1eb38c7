#include "corpus/store/page_files.hpp"
#include "parser/text/file.hpp"
#include "tests/fuzz/fuzz.hpp"

namespace nutmeg::test {

namespace {

std::string const edited =
    "Sec. 99-45. Posting of notices.\n\n(a) Each town shall post a notice.\n\n"
    "(b) Posting none is an infraction.\n";

std::string const instructions =
    "In section 99-3, strike \"sixteen\" each place it appears and insert \"eighteen\" in lieu "
    "thereof.\n";

} // namespace

std::vector<std::string> api_seeds() {
    std::vector<std::string> seeds;
    for (auto const* line : {"/api/session",
                             "/api/sections?q=99-1&most=5",
                             "/api/section?citation=99-5(c)&on=2026-10-01",
                             "/api/definitions?section=99-5",
                             "/api/search?q=minor gate&most=3",
                             "/api/impact?citation=chapter 990&depth=2",
                             "/api/offenses"})
        seeds.push_back(std::string("GET ") + line + "\n");
    std::string const files = R"([{"name":"a.txt","text":"Sec. 99-45. Gates.\n\nShut."},)"
                              R"({"name":"b","base64":"SW4gc2VjdGlvbiA5OS0zLCBzdHJpa2U="}])";
    for (auto const* path : {"preview", "draft", "lint"})
        seeds.push_back(std::string("POST /api/") + path + "\n{\"files\":" + files + "}");
    seeds.push_back("POST /api/compare\n{\"first\":" + files + ",\"second\":" + files + "}");
    for (auto const& text : {edited, instructions}) {
        seeds.push_back("TEXT /api/preview?redline=minimal&on=2026-10-01\n" + text);
        seeds.push_back("TEXT /api/preview?format=html&brief=1\n" + text);
        seeds.push_back("TEXT /api/preview?format=docx&author=A&date=2026-01-01\n" + text);
        seeds.push_back("TEXT /api/preview?format=sarif\n" + text);
        seeds.push_back("TEXT /api/draft?format=json&session=2026&effective=from passage\n" + text);
        seeds.push_back("BYTES /api/draft?format=text&session=2026&incomplete=1&conforming=1\n"
                        + text);
        seeds.push_back("TEXT /api/lint\n" + text);
    }
    for (auto const& file : page_files(NUTMEG_SOURCE_DIR "/examples"))
        for (auto const* line : {"TEXT /api/preview?impact=0\n", "BYTES /api/lint\n"})
            seeds.push_back(line + read_file(file));
    return seeds;
}

} // namespace nutmeg::test
