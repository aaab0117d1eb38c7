// Finds citations of provisions that do not exist or are no longer law.
#include "corpus/lint/citation_paths.hpp"
#include "corpus/lint/past_law.hpp"
#include "corpus/lint/statute_checks.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <initializer_list>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace nutmeg {

namespace {

constexpr std::size_t longest_chain = 16; ///< citations such as "said section" followed in a row

/// The section before a missing number, if the sections before and after it are in the same file
/// and title; otherwise null.
LocatedSection const* preceding_section(Collection const& collection, std::string_view number) {
    auto const& all = collection.in_force();
    auto const after = std::upper_bound(
        all.begin(), all.end(), number, [](std::string_view wanted, LocatedSection const& located) {
            return located.section->numbers.empty()
                || compare_section_numbers(wanted, located.section->citation()) < 0;
        });
    if (after == all.begin() || after == all.end())
        return nullptr;
    auto const before = after - 1;
    auto const same_title = [&](LocatedSection const& located) {
        auto const citation = located.section->citation();
        return citation.substr(0, citation.find('-')) == number.substr(0, number.find('-'));
    };
    if (before->file != after->file || !same_title(*before) || !same_title(*after))
        return nullptr;
    return &*before;
}

/// The designators that a citation has in words, and which of its paths belong to several numbers.
class SharedPaths {
public:
    SharedPaths(Citation const& citation, std::string_view text)
        : written_(designator_offsets(citation.span.of(text))) {
        for (auto const& target : citation.targets) {
            auto const [first, is_new] = number_.emplace(target.path, target.number);
            if (!is_new && first->second != target.number)
                several_numbers_.insert(target.path);
        }
    }

    bool is_written(std::string_view designator) const { return written_.contains(designator); }

    bool has_several_numbers(std::string_view path) const {
        return several_numbers_.contains(path);
    }

private:
    DesignatorOffsets written_;
    std::unordered_map<std::string_view, std::string_view> number_; ///< the first one, by path
    std::unordered_set<std::string_view> several_numbers_;
};

class CitationChecker {
public:
    CitationChecker(LocatedSection const& located,
                    Collection const& collection,
                    MissingNumbers const& missing_numbers,
                    CitedSections& cited_sections,
                    LintMatches& found)
        : section_(*located.section), edition_(located.file->edition), collection_(collection),
          missing_numbers_(missing_numbers), cited_sections_(cited_sections), found_(found) {}

    void check(std::size_t index) {
        auto const& citation = section_.citations[index];
        if (refers_to_past_law(section_, citation)) {
            for (auto const& target : citation.targets)
                frozen_.insert(target.number);
            return;
        }
        if (is_doubtful(index))
            return;
        shared_paths_.reset();
        std::string_view const text = section_.text;
        bool const follows_said = text.substr(0, citation.span.begin).ends_with("said ");
        for (auto const& target : citation.targets) {
            // "said sections 99-7 and 99-8" are of the revision named earlier.
            if (target.number.empty() || (follows_said && frozen_.contains(target.number)))
                continue;
            bool const is_same_section = target.number == section_.citation();
            auto const* cited =
                is_same_section ? &section_ : collection_.find(target.number).section;
            if (cited != nullptr && cited->status == Status::Active)
                check_provision(citation, target, *cited);
            else if (citation.anchor != Anchor::Number || !target.last_number.empty())
                continue;
            else if (cited == nullptr)
                check_missing(citation, target);
            else
                report_not_in_force(citation, target, *cited);
        }
    }

private:
    /// Whether "said section" or "such section" may mean a section other than the resolved one.
    /// After a federal section or an act it means that; after another number it is ambiguous.
    bool is_doubtful(std::size_t index) const {
        auto const first = index;
        for (; is_relative(section_.citations[index]); --index) {
            if (index == 0 || first - index == longest_chain)
                return true;
            auto const& citation = section_.citations[index];
            auto const& before = section_.citations[index - 1];
            auto const same_number = [&](CitationTarget const& target) {
                return target.number == citation.targets.front().number;
            };
            if (before.kind != CitationKind::Statute
                || std::none_of(before.targets.begin(), before.targets.end(), same_number)
                || number_between(before.span.end, citation.span.begin))
                return true;
        }
        return false;
    }

    static bool is_relative(Citation const& citation) {
        return citation.anchor == Anchor::Said || citation.anchor == Anchor::Such;
    }

    /// Whether the bytes [begin, end) contain something like a section number.
    bool number_between(std::uint32_t begin, std::uint32_t end) const {
        std::string_view const text = section_.text;
        auto const between = text.substr(begin, end - begin);
        for (auto hyphen = between.find('-'); hyphen != std::string_view::npos;
             hyphen = between.find('-', hyphen + 1))
            if (hyphen + 1 < between.size() && is_digit(between[hyphen + 1]))
                return true;
        return false;
    }

    void check_missing(Citation const& citation, CitationTarget const& target) {
        auto const* preceding = preceding_section(collection_, target.number);
        if (preceding == nullptr || preceding->file->edition < edition_
            || !missing_numbers_.is_whole(*preceding->file))
            return;
        add_number(LintCode::CitationMissing,
                   citation,
                   target,
                   fmt::format("there is no section {}; it would be in {}",
                               target.number,
                               preceding->file->name));
    }

    /// Whether the path belongs to another number of the citation: "subdivision (4) of section 99-1
    /// or of section 99-2", "subsections (a) and (f) of sections 99-1 and 99-2".
    bool is_shared(Citation const& citation, CitationTarget const& target) {
        if (!shared_paths_)
            shared_paths_.emplace(citation, section_.text);
        if (citation.anchor == Anchor::Number && target.last_path.empty()
            && !shared_paths_->is_written(designators_in(target.path).back()))
            return true;
        return shared_paths_->has_several_numbers(target.path);
    }

    void check_provision(Citation const& citation,
                         CitationTarget const& target,
                         Section const& cited) {
        if (target.resolution != Resolution::Dangling || cited.is_group
            || is_shared(citation, target))
            return;
        auto const owner = &cited == &section_ ? std::string("this section")
                                               : fmt::format("section {}", target.number);
        auto const& known = cited_sections_.of(cited);
        auto const meant = known.path_meant(target.path);
        // Words in force cannot cite a provision that only a later version of their section has.
        bool const in_force = &cited == &section_ && citation.span.begin < section_.current_end;
        if ((!in_force && known.is_in_later_version(target.path))
            || (meant.empty() && known.may_exist(target.path)))
            return;
        if (!meant.empty()) {
            if (loses_subsection(target.path, meant))
                return;
            add(LintCode::CitationInexact,
                citation,
                target,
                fmt::format("{} has no {}, but it has {}", owner, target.path, meant));
            return;
        }
        auto const words =
            target.last_path.empty() ? target.path : target.path + " to " + target.last_path;
        add(LintCode::CitationDangling,
            citation,
            target,
            fmt::format("{} has no {}", owner, words));
    }

    void report_not_in_force(Citation const& citation,
                             CitationTarget const& target,
                             Section const& cited) {
        switch (cited.status) {
        case Status::Repealed:
            add_number(LintCode::CitationRepealed,
                       citation,
                       target,
                       fmt::format("section {} is repealed", target.number));
            break;
        case Status::Transferred:
            add_number(LintCode::CitationTransferred,
                       citation,
                       target,
                       fmt::format(
                           "section {} was transferred: \"{}\"", target.number, first_line(cited)));
            break;
        default:
            add_number(LintCode::CitationMissing,
                       citation,
                       target,
                       fmt::format("section {} is {}", target.number, status_name(cited.status)));
        }
    }

    static std::string first_line(Section const& cited) {
        return cited.text.substr(0, std::min(cited.text.find('\n'), std::size_t{80}));
    }

    /// Reports a number once, even if the citation names it with several provisions.
    void add_number(LintCode code,
                    Citation const& citation,
                    CitationTarget const& target,
                    std::string message) {
        bool const is_reported = !found_.empty() && found_.back().code == code
                              && found_.back().message == message
                              && citation.span.overlaps(found_.back().span);
        if (!is_reported)
            add(code, citation, target, std::move(message));
    }

    /// Quotes the words of the target, or the whole citation if it is short.
    void add(LintCode code,
             Citation const& citation,
             CitationTarget const& target,
             std::string message) {
        constexpr std::uint32_t longest = 80;
        bool const whole = citation.span.size() <= longest && citation.span.contains(target.span);
        found_.push_back({code, whole ? citation.span : target.span, std::move(message)});
    }

    Section const& section_;
    std::size_t edition_;
    Collection const& collection_;
    MissingNumbers const& missing_numbers_;
    CitedSections& cited_sections_;
    LintMatches& found_;
    std::set<std::string_view> frozen_;       ///< numbers cited as of an earlier revision
    std::optional<SharedPaths> shared_paths_; ///< of the citation that is being checked
};

} // namespace

MissingNumbers::MissingNumbers(Collection const& collection) {
    for (auto const& located : collection.in_force()) {
        if (located.section->status != Status::Active)
            continue;
        for (auto const& citation : located.section->citations)
            for (auto const& target : citation.targets)
                if (target.resolution == Resolution::NotGiven)
                    if (auto const* preceding = preceding_section(collection, target.number))
                        numbers_[preceding->file].insert(target.number);
    }
}

bool MissingNumbers::is_whole(StoreFile const& file) const {
    constexpr std::size_t sections_per_missing = 10;
    auto const found = numbers_.find(&file);
    return found == numbers_.end()
        || found->second.size() * sections_per_missing <= file.section_count;
}

void check_citations(LocatedSection const& located,
                     Collection const& collection,
                     MissingNumbers const& missing_numbers,
                     CitedSections& cited_sections,
                     LintMatches& found) {
    CitationChecker checker(located, collection, missing_numbers, cited_sections, found);
    auto const& citations = located.section->citations;
    for (std::size_t i = 0; i < citations.size(); ++i)
        if (citations[i].kind == CitationKind::Statute)
            checker.check(i);
}

} // namespace nutmeg
