// Finds lists with semicolons that have no "and" or "or" before the last item
// (docs/connecticut.md 1.4).
#include "corpus/lint/statute_checks.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace nutmeg {

namespace {

using Members = std::vector<std::size_t>; ///< indices of provisions, in order

enum class Ending : std::uint8_t { Semicolon, Conjunction, Other };

/// How the item ends that has the bytes [begin, next).
Ending ending_before(std::string_view text, std::uint32_t begin, std::uint32_t next) {
    auto words = text.substr(begin, next - begin);
    while (!words.empty() && (words.back() == ' ' || words.back() == '\n'))
        words.remove_suffix(1);
    static constexpr std::array<std::string_view, 10> conjunctions{
        " and", " or", " and/or", " nor", " but", " plus", " then", " minus", " or;", " and;"};
    bool const joined = std::any_of(
        conjunctions.begin(), conjunctions.end(), [&](auto word) { return words.ends_with(word); });
    if (joined)
        return Ending::Conjunction;
    return words.ends_with(';') ? Ending::Semicolon : Ending::Other;
}

class ListChecker {
public:
    ListChecker(std::vector<Provision> const& provisions, std::string_view text, LintMatches& found)
        : provisions_(provisions), text_(text), found_(found) {}

    /// Checks each list: adjacent items of one level in one provision.
    void check_all() {
        std::vector<Members> by_parent(provisions_.size() + 1);
        for (std::size_t i = 0; i < provisions_.size(); ++i) {
            auto const parent = provisions_[i].parent;
            auto& members = by_parent[parent == no_parent ? 0 : parent + 1];
            if (!members.empty() && starts_new_list(members.back(), i)) {
                check(members);
                members.clear();
            }
            members.push_back(i);
        }
        for (auto const& members : by_parent)
            check(members);
    }

private:
    bool starts_new_list(std::size_t before, std::size_t next) const {
        auto const level = provisions_[next].level;
        auto const designator = provisions_[next].designator.of(text_);
        return provisions_[before].level != level || designator == "(a)" || designator == "(1)"
            || designator == "(A)" || (designator == "(I)" && level == Level::Subclause)
            || (designator == "(i)" && level == Level::Clause);
    }

    std::string_view words_of(std::size_t member) const {
        auto const& provision = provisions_[member];
        auto words =
            text_.substr(provision.designator.end, provision.span.end - provision.designator.end);
        while (words.starts_with(' '))
            words.remove_prefix(1);
        return words;
    }

    /// Whether the list needs no "and" or "or" before its last item: the words before the list or
    /// the last item itself have it, or the items are complete sentences.
    bool joined_otherwise(Members const& members) const {
        return opening_joins(members.front()) || last_joins(words_of(members.back()))
            || are_sentences(members) || are_cases(members);
    }

    /// "any of the following:", "the sum of (A) and (B):".
    bool opening_joins(std::size_t first) const {
        constexpr std::uint32_t reach = 240;
        auto const end = provisions_[first].designator.begin;
        auto words = text_.substr(end > reach ? end - reach : 0, std::min(end, reach));
        auto const stop = words.rfind(". ");
        if (stop != std::string_view::npos)
            words.remove_prefix(stop);
        static constexpr std::array<std::string_view, 12> phrases{"any of the following",
                                                                  "one of the following",
                                                                  "more of the following",
                                                                  "each of the following",
                                                                  "all of the following",
                                                                  "ither of the following",
                                                                  "oth of the following",
                                                                  "any one",
                                                                  "one or more",
                                                                  "in the following order",
                                                                  "order of priority",
                                                                  "plus ("};
        return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
            return words.find(phrase) != std::string_view::npos;
        });
    }

    /// "(15) and any other matters", "(4) a balance sheet; and such other information".
    static bool last_joins(std::string_view words) {
        return words.starts_with("and ") || words.starts_with("or ") || words.starts_with("nor ")
            || words.find("; and ") != std::string_view::npos
            || words.find("; or ") != std::string_view::npos
            || words.find("; (") != std::string_view::npos;
    }

    /// Items that continue after a period are not parts of one sentence.
    bool are_sentences(Members const& members) const {
        return std::any_of(members.begin(), members.end() - 1, [&](std::size_t member) {
            return words_of(member).find(". ") != std::string_view::npos;
        });
    }

    /// Each item covers one case: "If ...; if ...", "For ..., ten dollars; for ...".
    bool are_cases(Members const& members) const {
        static constexpr std::array<std::string_view, 6> phrases{
            "f ", "here ", "hen ", "or ", "n the case ", "n any "};
        return std::all_of(members.begin(), members.end(), [&](std::size_t member) {
            auto words = words_of(member);
            if (!words.empty())
                words.remove_prefix(1);
            return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
                return words.starts_with(phrase);
            });
        });
    }

    void check(Members const& members) {
        if (members.size() < 2)
            return;
        for (std::size_t m = 0; m + 1 < members.size(); ++m) {
            auto const ending = ending_before(text_,
                                              provisions_[members[m]].designator.end,
                                              provisions_[members[m + 1]].designator.begin);
            if (ending != Ending::Semicolon)
                return;
        }
        if (joined_otherwise(members))
            return;
        auto const& last = provisions_[members.back()];
        auto const& previous = provisions_[members[members.size() - 2]];
        auto begin = previous.designator.begin;
        auto end = last.designator.end;
        constexpr std::uint32_t shown = 60;
        if (end - begin > shown)
            begin = end - shown;
        while (begin > previous.designator.begin && text_[begin - 1] != ' '
               && text_[begin - 1] != '\n')
            --begin;
        found_.push_back({LintCode::ListConjunction,
                          {begin, end},
                          fmt::format("no \"and\" or \"or\" before {}, the last of {} items",
                                      last.designator.of(text_),
                                      members.size())});
    }

    std::vector<Provision> const& provisions_;
    std::string_view text_;
    LintMatches& found_;
};

} // namespace

void check_lists(Section const& section, LintMatches& found) {
    ListChecker(section.provisions, section.text, found).check_all();
}

} // namespace nutmeg
