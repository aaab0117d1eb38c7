#include "tests/support/akn_document.hpp"

#include "tests/published/published.hpp"
#include "tests/support/program_run.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace nutmeg::test {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view schema_folder = "schemas/akn";

class TextReader : public pugi::xml_tree_walker {
public:
    explicit TextReader(AknSide side) : side_(side) {}

    bool for_each(pugi::xml_node& node) override {
        std::string_view const name = node.name();
        if (name == "num" && node.parent().name() != std::string_view("section")) {
            begin_piece(node, false);
            number_ = node;
        } else if (name == "p") {
            begin_piece(node, follows_number(node));
            number_ = {};
        } else if (name == "eol") {
            add_words("\n", node);
        } else if (node.type() == pugi::node_pcdata && is_in_piece(node)) {
            add_words(node.value(), node);
        }
        return true;
    }

    std::string text;

private:
    void begin_piece(pugi::xml_node piece, bool continues) {
        bool const is_run_in = piece.attribute("class").value() == std::string_view("run-in");
        bool const is_absent = side_ == AknSide::New
                            && piece.attribute("class").value() == std::string_view("deleted");
        if (is_absent)
            return;
        if (!is_first_ && !continues && !is_run_in)
            text += '\n';
        is_first_ = false;
    }

    /// Whether the <num> before it is of an element that contains it.
    bool follows_number(pugi::xml_node paragraph) const {
        for (auto one = paragraph.parent(); number_ && one; one = one.parent())
            if (one == number_.parent())
                return true;
        return false;
    }

    static bool is_in_piece(pugi::xml_node node) {
        for (auto one = node.parent(); one; one = one.parent()) {
            std::string_view const name = one.name();
            if (name == "p")
                return true;
            if (name == "num")
                return one.parent().name() != std::string_view("section");
        }
        return false;
    }

    void add_words(std::string_view value, pugi::xml_node node) {
        std::string_view const omitted = side_ == AknSide::New ? "del" : "ins";
        for (auto one = node.parent(); one; one = one.parent())
            if (one.name() == omitted)
                return;
        text += value;
    }

    AknSide side_;
    pugi::xml_node number_; ///< the last <num>, if no <p> follows it
    bool is_first_ = true;
};

} // namespace

std::string akn_text(pugi::xml_node element, AknSide side) {
    TextReader reader(side);
    element.traverse(reader);
    return reader.text;
}

bool is_akn_schema_missing() {
    return is_missing(schema_folder) || std::system("xmllint --version >/dev/null 2>&1") != 0;
}

std::string akn_faults(std::string const& document) {
    auto folder = (fs::temp_directory_path() / "nutmeg_akn_XXXXXX").string();
    REQUIRE(mkdtemp(folder.data()) != nullptr);
    fs::path const root = folder;
    std::ofstream(root / "document.xml", std::ios::binary) << document;
    auto const line = "cd '" + folder + "' && xmllint --noout --nonet --huge --schema '"
                    + fs::absolute(published_folder() / schema_folder / "akomantoso30.xsd").string()
                    + "' document.xml >faults 2>&1";
    auto const status = std::system(line.c_str());
    auto faults = status == 0 ? std::string() : text_of(root / "faults");
    if (status != 0 && faults.empty())
        faults = "xmllint failed";
    fs::remove_all(root);
    return faults;
}

} // namespace nutmeg::test
