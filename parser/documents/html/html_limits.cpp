#include "parser/documents/html/html_limits.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace nutmeg {

namespace {

// gumbo frees its tree recursively, so deep nesting could overflow the stack. Four times as many
// elements fit into two megabytes.
constexpr std::size_t deepest = 16'384;
constexpr std::size_t most_attributes = 256; ///< gumbo compares each with all others
// The work that gumbo may do at every page, some 0.6 seconds, so that the deepest page may have no
// end tag; and for each byte. Published pages need less than a tenth of the latter.
constexpr std::size_t free_steps = 400'000'000;
constexpr std::size_t steps_per_byte = 64;
constexpr std::size_t free_copies = 1'000'000;
constexpr std::size_t copies_per_byte = 1;
constexpr std::size_t most_equal = 3; ///< gumbo repeats an element at most three times

template <std::size_t size>
bool contains(std::array<std::string_view, size> const& tags, std::string_view tag) {
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

/// Elements that an HTML reader closes implicitly or that are always empty.
bool closes_itself(std::string_view tag) {
    static constexpr std::array<std::string_view, 22> tags{
        "p",  "br",   "hr", "li",    "td", "tr", "th",  "dd",    "dt",   "img",      "meta",
        "h1", "link", "h2", "input", "h3", "h4", "col", "tbody", "base", "colgroup", "option"};
    return contains(tags, tag);
}

/// Of those, elements that have no meaning in a drawing or formula, where they are closed by their
/// end tags only.
bool nests_in_foreign(std::string_view tag) {
    static constexpr std::array<std::string_view, 10> tags{
        "td", "tr", "th", "link", "input", "col", "tbody", "base", "colgroup", "option"};
    return contains(tags, tag);
}

bool is_foreign(std::string_view tag) {
    return tag == "svg" || tag == "math";
}

/// Elements that HTML opens again in the next block if their end tags are missing.
bool is_formatting(std::string_view tag) {
    static constexpr std::array<std::string_view, 14> tags{"a",
                                                           "b",
                                                           "big",
                                                           "code",
                                                           "em",
                                                           "font",
                                                           "i",
                                                           "nobr",
                                                           "s",
                                                           "small",
                                                           "strike",
                                                           "strong",
                                                           "tt",
                                                           "u"};
    return contains(tags, tag);
}

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

struct Tag {
    bool is_end = false;
    bool is_empty = false;  ///< "/>"
    std::string name;       ///< in lower case
    std::string_view words; ///< everything between "<" and ">"
    std::size_t attributes = 0;
};

/// Reads the attributes of a tag character by character, as HTML defines it.
class AttributeCounter {
public:
    /// False for the ">" that ends the tag.
    bool add(char c) {
        if (quote_ != 0) {
            if (c == quote_) {
                quote_ = 0;
                state_ = State::Between;
            }
            return true;
        }
        if (c == '>')
            return false;
        bool const space = is_space(c);
        if (state_ == State::BeforeValue) {
            if (c == '"' || c == '\'')
                quote_ = c;
            else if (!space)
                state_ = State::Value;
        } else if (state_ == State::Value) {
            state_ = space ? State::Between : State::Value;
        } else if (space || c == '/') {
            state_ = space && state_ != State::Between ? State::AfterName : State::Between;
        } else if (c == '=' && state_ != State::Between) {
            state_ = State::BeforeValue;
        } else {
            count_ += state_ == State::Name ? 0 : 1;
            state_ = State::Name;
        }
        return true;
    }

    std::size_t count() const { return count_; }

private:
    enum class State : std::uint8_t { Between, Name, AfterName, BeforeValue, Value };

    State state_ = State::Between;
    char quote_ = 0;
    std::size_t count_ = 0;
};

/// Reads the tag whose "<" is at `at`. Its name is empty if there is none. Reads at most `limit`
/// bytes.
Tag read_tag(std::string_view page, std::size_t at, std::size_t limit) {
    Tag tag;
    auto end = at + 1;
    tag.is_end = end < page.size() && page[end] == '/';
    if (tag.is_end)
        ++end;
    auto const name = end;
    while (end < page.size() && is_letter(page[end]))
        ++end;
    constexpr std::size_t longest_name = 10;
    tag.name = page.substr(name, std::min(end - name, longest_name));
    for (auto& c : tag.name)
        c = to_lower(c);
    if (tag.name.empty())
        return tag;
    while (end < page.size() && !is_space(page[end]) && page[end] != '>' && page[end] != '/')
        ++end;
    AttributeCounter attributes;
    auto const last = std::min(page.size(), end + limit);
    while (end < last && attributes.add(page[end]))
        ++end;
    tag.attributes = attributes.count();
    tag.is_empty = page[end - 1] == '/';
    tag.words = page.substr(at + 1, end - at - 1);
    return tag;
}

class Estimate {
public:
    explicit Estimate(std::string_view page)
        : steps_left_(free_steps + steps_per_byte * page.size()),
          copies_left_(free_copies + copies_per_byte * page.size()) {}

    /// What there is too much of after this tag; empty if nothing.
    std::string_view add(Tag const& tag) {
        steps_left_ -= std::min(steps_left_, tag.words.size());
        if (tag.is_end)
            close(tag);
        else
            open(tag);
        root_attributes_ += tag.name == "html" || tag.name == "body" ? tag.attributes : 0;
        if (open_ > deepest)
            return "elements are nested too deeply for a page of statutes. Save the page again as "
                   "HTML, or as text";
        if (std::max(tag.attributes, root_attributes_) > most_attributes)
            return "an element has more attributes than one of a page of statutes. Save the page "
                   "again as HTML, or as text";
        if (steps_left_ <= open_ || copies_left_ < formatting_)
            return "too many elements have no end tag for a page of statutes. Save the page again "
                   "as HTML, or as text";
        steps_left_ -= open_;
        copies_left_ -= formatting_;
        return {};
    }

    std::size_t steps_left() const { return steps_left_; }

private:
    void open(Tag const& tag) {
        if (is_foreign(tag.name) && !tag.is_empty)
            ++foreign_;
        bool const nests = foreign_ > 0 && nests_in_foreign(tag.name) && !tag.is_empty;
        if (closes_itself(tag.name) && !nests)
            return;
        ++open_;
        ++open_by_name_[tag.name];
        if (!is_formatting(tag.name))
            return;
        auto& count = equal_[tag.words];
        formatting_ += count < most_equal ? 1 : 0;
        ++count;
        formatting_by_name_[tag.name].push_back(tag.words);
    }

    void close(Tag const& tag) {
        if (is_foreign(tag.name) && foreign_ > 0)
            --foreign_;
        // An end tag without a start tag closes nothing.
        if (auto const open = open_by_name_.find(tag.name);
            open != open_by_name_.end() && open->second > 0) {
            --open->second;
            --open_;
        }
        auto const same = formatting_by_name_.find(tag.name);
        if (same == formatting_by_name_.end() || same->second.empty())
            return;
        auto& count = equal_[same->second.back()];
        same->second.pop_back();
        formatting_ -= count <= most_equal ? 1 : 0;
        --count;
    }

    std::size_t steps_left_;
    std::size_t copies_left_;
    std::size_t open_ = 0;            ///< elements
    std::size_t foreign_ = 0;         ///< open drawings and formulas
    std::size_t formatting_ = 0;      ///< open formatting elements, equal ones at most three times
    std::size_t root_attributes_ = 0; ///< of <html> and <body>, which may be repeated
    std::map<std::string, std::size_t> open_by_name_;
    std::map<std::string, std::vector<std::string_view>> formatting_by_name_;
    std::map<std::string_view, std::size_t> equal_; ///< open elements by their words
};

} // namespace

std::string_view excess_in(std::string_view page) {
    Estimate estimate(page);
    for (auto at = page.find('<'); at < page.size(); at = page.find('<', at + 1)) {
        auto const tag = read_tag(page, at, estimate.steps_left());
        if (tag.name.empty())
            continue;
        if (auto const excess = estimate.add(tag); !excess.empty())
            return excess;
    }
    return {};
}

} // namespace nutmeg
