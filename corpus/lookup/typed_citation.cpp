#include "corpus/lookup/typed_citation.hpp"

#include "parser/citations/level.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace nutmeg {

namespace {

constexpr std::string_view forms =
    "Type a citation such as 53a-83, \"53a-83(c)\", \"53a-83 to 53a-86\", \"chapter 952\" or "
    "\"title 53a\"";

/// Characters that word processors put in the place of ASCII ones, and section signs.
std::string in_ascii(std::string_view typed) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> table{{{"\u00A7", " "},
                                                                                  {"\u00A0", " "},
                                                                                  {"\u2010", "-"},
                                                                                  {"\u2011", "-"},
                                                                                  {"\u2012", "-"},
                                                                                  {"\u2013", "-"},
                                                                                  {"\u2014", "-"},
                                                                                  {"\u2212", "-"},
                                                                                  {"\u202F", " "}}};
    std::string text;
    for (std::size_t at = 0; at < typed.size();) {
        auto const* const found = std::find_if(table.begin(), table.end(), [&](auto const& row) {
            return typed.substr(at).starts_with(row.first);
        });
        if (found == table.end()) {
            text += typed[at++];
        } else {
            text += found->second;
            at += found->first.size();
        }
    }
    return text;
}

/// The hyphens of "53a-83", "42a-2-101".
std::size_t hyphens_in(std::string_view number) {
    return static_cast<std::size_t>(std::count(number.begin(), number.end(), '-'));
}

/// Whether each part between hyphens begins with a digit.
bool is_number(std::string_view number) {
    bool begins = true;
    for (char const c : number) {
        if (begins && !is_digit(c))
            return false;
        begins = c == '-';
    }
    return !begins;
}

/// A word of a citation, in lower case.
enum class Word : std::uint8_t { Ignored, Level, Range, Chapter, Article, Title };

std::optional<Word> word_named(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, Word>, 30> words{
        {{"section", Word::Ignored},   {"sections", Word::Ignored}, {"sec", Word::Ignored},
         {"secs", Word::Ignored},      {"s", Word::Ignored},        {"ss", Word::Ignored},
         {"of", Word::Ignored},        {"the", Word::Ignored},      {"and", Word::Ignored},
         {"inclusive", Word::Ignored}, {"general", Word::Ignored},  {"gen", Word::Ignored},
         {"statutes", Word::Ignored},  {"stat", Word::Ignored},     {"connecticut", Word::Ignored},
         {"conn", Word::Ignored},      {"cgs", Word::Ignored},      {"c", Word::Ignored},
         {"g", Word::Ignored},         {"to", Word::Range},         {"through", Word::Range},
         {"thru", Word::Range},        {"chapter", Word::Chapter},  {"chapters", Word::Chapter},
         {"chap", Word::Chapter},      {"ch", Word::Chapter},       {"article", Word::Article},
         {"art", Word::Article},       {"title", Word::Title},      {"titles", Word::Title}}};
    for (auto const& [name, kind] : words)
        if (name == word)
            return kind;
    return std::nullopt;
}

/// "subsection", "subsec", "subdiv", "subpara": the level that a designator after it has.
std::optional<Level> level_of(std::string_view word) {
    if (auto const level = level_named(word))
        return level;
    constexpr std::array<std::pair<std::string_view, Level>, 9> short_forms{
        {{"subsec", Level::Subsection},
         {"subsecs", Level::Subsection},
         {"subdiv", Level::Subdivision},
         {"subdivs", Level::Subdivision},
         {"subpara", Level::Subparagraph},
         {"subparas", Level::Subparagraph},
         {"subpar", Level::Subparagraph},
         {"cl", Level::Clause},
         {"subcl", Level::Subclause}}};
    for (auto const& [name, level] : short_forms)
        if (name == word)
            return level;
    return std::nullopt;
}

class CitationReader {
public:
    explicit CitationReader(std::string_view typed) : text_(in_ascii(typed)) {}

    TypedCitations read() {
        while (at_ < text_.size() && result_.fault.empty())
            read_one();
        finish();
        if (result_.fault.empty() && is_range_open_)
            fail("the end of the range is missing");
        else if (result_.fault.empty() && !pending_.empty())
            fail("the section of " + path_of(pending_) + " is missing");
        else if (result_.fault.empty() && result_.citations.empty())
            fail("it names no section");
        return std::move(result_);
    }

private:
    using Levels = std::vector<std::pair<Level, std::string>>;

    void fail(std::string const& what) {
        constexpr std::size_t longest = 80;
        auto const shown = text_.size() > longest
                             ? text_.substr(0, size_of_beginning(text_, longest)) + "..."
                             : text_;
        result_.fault =
            "cannot read the citation \"" + shown + "\": " + what + ". " + std::string(forms);
    }

    void read_one() {
        char const c = text_[at_];
        if (is_space(c) || c == ',' || c == ';' || c == '.') {
            ++at_;
        } else if (c == '(') {
            read_designators();
        } else if (c == '@') {
            read_edition();
        } else if (is_digit(c)) {
            read_number();
        } else if (c == '-') {
            ++at_;
            open_range();
        } else if (is_letter(c)) {
            read_word();
        } else {
            fail("\"" + std::string(1, c) + "\" is not part of one");
        }
    }

    void read_word() {
        auto const begin = at_;
        while (at_ < text_.size() && is_letter(text_[at_]))
            ++at_;
        auto const word = to_lower(std::string_view{text_}.substr(begin, at_ - begin));
        if (auto const level = level_of(word); level && *level != Level::Section) {
            level_ = level;
            return;
        }
        auto const kind = word_named(word);
        if (!kind)
            fail("\"" + word + "\" is not part of one");
        else if (*kind == Word::Range)
            open_range();
        else if (*kind != Word::Ignored)
            begin_container(*kind);
    }

    void open_range() {
        if (!is_open_ || current_.kind != TypedCitation::Kind::Section || !current_.path.empty())
            fail("a range goes from one section to another");
        is_range_open_ = true;
    }

    void begin_container(Word word) {
        finish();
        container_ = word == Word::Chapter ? TypedCitation::Kind::Chapter
                   : word == Word::Article ? TypedCitation::Kind::Article
                                           : TypedCitation::Kind::Title;
    }

    void read_number() {
        auto const begin = at_;
        while (at_ < text_.size() && (is_alnum(text_[at_]) || text_[at_] == '-'))
            ++at_;
        while (text_[at_ - 1] == '-')
            --at_;
        auto const number = to_lower(std::string_view{text_}.substr(begin, at_ - begin));
        if (container_ && hyphens_in(number) == 0)
            take_container(number);
        else
            take_section(number);
    }

    void take_container(std::string const& number) {
        finish();
        current_.kind = *container_;
        current_.number = number;
        is_open_ = true;
    }

    void take_section(std::string const& number) {
        container_.reset();
        auto const count = hyphens_in(number);
        // "53a-83-53a-86" is a range with a dash.
        if (count == 3) {
            auto const middle = number.find('-', number.find('-') + 1);
            take_section(number.substr(0, middle));
            open_range();
            take_section(number.substr(middle + 1));
            return;
        }
        if (count == 0 || count > 3 || !is_number(number)) {
            fail("\"" + number + "\" is not the number of a section");
            return;
        }
        if (is_range_open_) {
            current_.kind = TypedCitation::Kind::Range;
            current_.last = number;
            is_range_open_ = false;
            finish();
            return;
        }
        finish();
        current_.number = number;
        current_.path = path_of(pending_);
        pending_.clear();
        is_open_ = true;
    }

    /// "(b)(2)", perhaps with spaces between.
    void read_designators() {
        std::string path;
        while (at_ < text_.size() && text_[at_] == '(') {
            auto const close = text_.find(')', at_);
            auto const inside = text_.substr(at_ + 1, close - at_ - 1);
            if (close == std::string::npos || inside.empty()
                || !std::all_of(inside.begin(), inside.end(), is_alnum)) {
                fail("a designator such as (c) is not complete");
                return;
            }
            path += '(' + inside + ')';
            at_ = close + 1;
        }
        if (is_open_ && current_.kind == TypedCitation::Kind::Section)
            current_.path += path;
        else if (level_)
            pending_.emplace_back(*level_, path);
        else
            fail("the section of " + path + " is missing");
        level_.reset();
    }

    /// Outer levels first: "subdivision (2) of subsection (a)" is (a)(2).
    static std::string path_of(Levels levels) {
        std::stable_sort(levels.begin(), levels.end(), [](auto const& a, auto const& b) {
            return a.first < b.first;
        });
        std::string path;
        for (auto const& [level, designators] : levels)
            path += designators;
        return path;
    }

    void read_edition() {
        auto const begin = ++at_;
        while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != ',')
            ++at_;
        if (!is_open_ || begin == at_)
            fail("write the edition after the section, as in 53a-83@2025");
        else
            current_.edition = text_.substr(begin, at_ - begin);
    }

    void finish() {
        if (!current_.number.empty())
            result_.citations.push_back(std::move(current_));
        current_ = {};
        is_open_ = false;
    }

    std::string text_;
    std::size_t at_ = 0;
    TypedCitations result_;
    TypedCitation current_;
    bool is_open_ = false; ///< designators and an edition belong to `current_`
    bool is_range_open_ = false;
    std::optional<TypedCitation::Kind> container_; ///< the numbers that follow are of this kind
    std::optional<Level> level_;                   ///< of the designators that follow
    Levels pending_;                               ///< provisions before their section
};

} // namespace

TypedCitations read_typed_citations(std::string_view typed) {
    return CitationReader(typed).read();
}

std::string name_of(TypedCitation const& citation) {
    switch (citation.kind) {
    case TypedCitation::Kind::Range:
        return citation.number + " to " + citation.last;
    case TypedCitation::Kind::Chapter:
        return "chapter " + citation.number;
    case TypedCitation::Kind::Article:
        return "article " + citation.number;
    case TypedCitation::Kind::Title:
        return "title " + citation.number;
    default:
        return citation.number + citation.path;
    }
}

} // namespace nutmeg
