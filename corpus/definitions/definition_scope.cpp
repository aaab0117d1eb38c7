#include "corpus/definitions/definition_scope.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace nutmeg {

namespace {

/// Takes the longest of `phrases` off the beginning of `words`.
template <std::size_t N>
bool skip_any(std::string_view& words, std::array<std::string_view, N> const& phrases) {
    for (auto const phrase : phrases)
        if (words.starts_with(phrase)) {
            words.remove_prefix(phrase.size());
            return true;
        }
    return false;
}

/// Whether only words that join citations are between two of them: ", ", " and ", " or in ".
bool only_joins(std::string_view between) {
    static constexpr std::array<std::string_view, 12> joints{"the provisions of",
                                                             "inclusive",
                                                             "and",
                                                             "or",
                                                             "in",
                                                             "of",
                                                             "for",
                                                             "the purposes",
                                                             "purposes",
                                                             ",",
                                                             " ",
                                                             "\n"};
    while (!between.empty())
        if (!skip_any(between, joints))
            return false;
    return true;
}

/// Whether the words between two citations open an exception: ", except ", ", other than ".
bool opens_exception(std::string_view between) {
    return between.find("except") != between.npos || between.find("other than") != between.npos;
}

/// The phrases after which the scope is named.
constexpr std::array<std::string_view, 9> openers{"used in ",
                                                  "purposes of ",
                                                  "applicable to ",
                                                  "apply to ",
                                                  "apply throughout ",
                                                  "used throughout ",
                                                  "purpose of ",
                                                  "meanings in ",
                                                  "used under "};

/// A citation that follows an opener, before the definition.
struct Opening {
    std::size_t first = 0; ///< index of the first citation
    std::size_t end = 0;   ///< one past the last before the definition
};

bool opens_scope(std::string_view before) {
    constexpr std::string_view provisions = "the provisions of ";
    if (before.ends_with(provisions))
        before.remove_suffix(provisions.size());
    return std::any_of(openers.begin(), openers.end(), [&](std::string_view opener) {
        return before.ends_with(opener);
    });
}

/// Whether the words after the scope go on to definitions: "the following terms", a colon, the
/// quoted term itself. "as used in this section with respect to a gate" does.
bool goes_on_to_definitions(std::string_view after) {
    auto const sentence = after.substr(0, after.find(". "));
    return sentence.find(':') != sentence.npos || sentence.find("\u201C") != sentence.npos
        || sentence.find("following") != sentence.npos || sentence.find("mean") != sentence.npos;
}

std::string_view view_of(std::string const& words) {
    return words;
}

class ScopeReader {
public:
    ScopeReader(Section const& section, std::string_view chapter, std::uint32_t offset)
        : section_(section), text_(section.text), chapter_(chapter), offset_(offset) {
        auto const& all = section.citations;
        auto const after = std::partition_point(
            all.begin(), all.end(), [&](Citation const& one) { return one.span.end <= offset; });
        end_ = static_cast<std::size_t>(after - all.begin());
    }

    DefinitionScope read() {
        for (auto first = end_; first-- > 0;) {
            auto const& citation = section_.citations[first];
            auto const before = text_.substr(0, citation.span.begin);
            if (!is_around(citation.span.begin) || !opens_scope(before)
                || !goes_on_to_definitions(text_.substr(citation.span.end)))
                continue;
            collect(first);
            return std::move(scope_);
        }
        return {};
    }

private:
    /// Whether the provision that has `at` has the definition too: it introduces the list, or is
    /// its sentence.
    bool is_around(std::uint32_t at) const {
        auto const& provisions = section_.provisions;
        auto const opening = provision_at(provisions, at);
        auto around = provision_at(provisions, offset_);
        while (around != no_parent && around != opening)
            around = provisions[around].parent;
        return around == opening;
    }

    void collect(std::size_t first) {
        bool is_excluded = false;
        for (auto i = first; i < end_; ++i) {
            auto const& citation = section_.citations[i];
            if (i > first) {
                auto const last = section_.citations[i - 1].span.end;
                auto const between = text_.substr(last, citation.span.begin - last);
                if (opens_exception(between) && between.size() < 60)
                    is_excluded = true;
                else if (!only_joins(between))
                    return;
            }
            add(citation, is_excluded ? scope_.excluded : scope_.scopes);
        }
    }

    void add(Citation const& citation, std::vector<LawScope>& scopes) {
        for (auto const& target : citation.targets) {
            auto const& number = target.number;
            auto const& last = target.last_number.empty() ? number : target.last_number;
            switch (citation.kind) {
            case CitationKind::Statute:
                if (!number.empty() && (number != section_.citation() || last != number))
                    scopes.push_back({LawScope::Kind::Sections, number, last});
                else if (!target.path.empty() && &scopes == &scope_.scopes)
                    scope_.paths.push_back(target.path);
                break;
            case CitationKind::Chapter:
                add_chapter(citation.anchor == Anchor::This ? chapter_ : view_of(number), scopes);
                break;
            case CitationKind::Part:
                scope_.is_part = true;
                add_chapter(number.empty() ? chapter_ : view_of(number), scopes);
                break;
            case CitationKind::Title:
            case CitationKind::Article:
                scopes.push_back({LawScope::Kind::Title, title_of(number), {}});
                break;
            default:
                break;
            }
        }
    }

    void add_chapter(std::string_view chapter, std::vector<LawScope>& scopes) {
        if (!chapter.empty())
            scopes.push_back({LawScope::Kind::Chapter, std::string(chapter), {}});
    }

    std::string title_of(std::string const& named) const {
        if (!named.empty())
            return named;
        auto const own = section_.citation();
        return std::string(own.substr(0, own.find('-')));
    }

    Section const& section_;
    std::string_view text_;
    std::string_view chapter_;
    std::uint32_t offset_;
    std::size_t end_ = 0;
    DefinitionScope scope_;
};

} // namespace

DefinitionScope definition_scope(Section const& section,
                                 std::string_view chapter,
                                 std::uint32_t offset) {
    return ScopeReader(section, chapter, offset).read();
}

} // namespace nutmeg
