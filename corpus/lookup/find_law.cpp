#include "corpus/lookup/find_law.hpp"

#include "corpus/lookup/editions.hpp"
#include "corpus/lookup/law_on_date.hpp"
#include "corpus/store/similar_numbers.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/dates.hpp"
#include "parser/text/join.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace nutmeg {

namespace {

constexpr std::size_t most_named = 12; ///< provisions or chapters that a message names

std::string list_of(std::vector<std::string> names) {
    bool const is_cut = names.size() > most_named;
    if (is_cut)
        names.resize(most_named);
    auto list = join_with_and(names);
    return is_cut ? list + " and more" : list;
}

/// The numbers of the statutes, to name some near a wrong one.
class NearNumbers {
public:
    explicit NearNumbers(SectionStore const& store) : similar_(store), numbers_(store.numbers()) {}

    std::string missing(std::string const& number) const {
        auto const message = "there is no section " + number + " in the statutes given";
        auto const meant = similar_.nearest(number);
        if (!meant.empty())
            return message + ". Did you mean " + meant.front()
                 + (meant.size() > 1 ? " or " + meant.back() : "") + "?";
        auto const near = neighbors(number);
        return near.empty() ? message : message + ". Near it: " + list_of(near);
    }

private:
    /// Those just before and just after.
    std::vector<std::string> neighbors(std::string const& number) const {
        auto const after =
            std::upper_bound(numbers_.begin(), numbers_.end(), number, SectionNumberLess());
        std::vector<std::string> near;
        if (after != numbers_.begin())
            near.push_back(*(after - 1));
        if (after != numbers_.end())
            near.push_back(*after);
        return near;
    }

    SimilarNumbers similar_;
    std::vector<std::string> numbers_;
};

/// The provision of that path; if there is none, the only one that differs in letter case.
std::uint32_t provision_named(Section const& section, std::string const& path) {
    auto const exact = find_provision(section.provisions, section.text, path);
    if (exact != no_parent)
        return exact;
    auto found = no_parent;
    for (std::uint32_t i = 0; i < section.provisions.size(); ++i)
        if (to_lower(path_of(section.provisions, section.text, i)) == to_lower(path)) {
            if (found != no_parent)
                return no_parent;
            found = i;
        }
    return found;
}

class LawFinder {
public:
    LawFinder(SectionStore& store, std::string const& on) : store_(store), on_(on) {
        if (on.empty())
            return;
        then_.emplace(store, on);
        if (!then_->fault().empty())
            result_.unknown.push_back(then_->fault());
    }

    FoundLaws find(std::vector<TypedCitation> const& citations) {
        prefetch(citations);
        for (auto const& citation : citations)
            find_one(citation);
        return std::move(result_);
    }

private:
    void prefetch(std::vector<TypedCitation> const& citations) {
        std::vector<std::string_view> numbers;
        for (auto const& citation : citations)
            if (citation.kind == TypedCitation::Kind::Section)
                numbers.push_back(citation.number);
        store_.prefetch(numbers);
    }

    void find_one(TypedCitation const& citation) {
        switch (citation.kind) {
        case TypedCitation::Kind::Section:
            find_section(citation);
            break;
        case TypedCitation::Kind::Range:
            find_range(citation);
            break;
        case TypedCitation::Kind::Title:
            find_title(citation);
            break;
        default:
            find_chapter(citation);
        }
    }

    /// The section, or the group that reserves its number.
    EditionVersion section_of(TypedCitation const& citation, std::string& fault) {
        if (!citation.edition.empty())
            return {section_in_edition(store_, citation.number, citation.edition, fault),
                    citation.edition};
        auto found = find(citation.number);
        if (found.section)
            return found;
        auto const group = store_.find_group(citation.number);
        return group ? find(group->citation()) : found;
    }

    /// In the edition of the date; its name only if it is not the latest.
    EditionVersion find(std::string_view number) {
        return then_ ? then_->find(number) : EditionVersion{store_.find(number), {}};
    }

    void find_section(TypedCitation const& citation) {
        std::string fault;
        auto const [printed, edition] = section_of(citation, fault);
        if (!fault.empty()) {
            result_.faults.push_back(fault);
            return;
        }
        if (printed == nullptr) {
            result_.faults.push_back(missing(citation));
            return;
        }
        auto law = law_of(printed, edition);
        if (!citation.path.empty()) {
            law.provision = provision_named(*law.section, citation.path);
            if (law.provision == no_parent) {
                result_.faults.push_back(missing_provision(*law.section, citation.path));
                return;
            }
        }
        result_.laws.push_back(std::move(law));
    }

    FoundLaw law_of(std::shared_ptr<Section const> const& printed, std::string_view edition) {
        FoundLaw law;
        law.section = on_date(printed);
        law.on = known_date(*printed);
        if (auto source = store_.source_of(printed->citation())) {
            if (edition.empty() || store_.find(printed->citation()) == printed)
                law.source = std::move(*source);
            else
                law.source.edition = edition;
        }
        law.chapter = law.source.chapter;
        return law;
    }

    /// The date asked for; empty if the text on it is not known.
    std::string known_date(Section const& printed) {
        if (!then_ || !then_->fault().empty())
            return {};
        auto fault = then_->fault_of(printed);
        if (fault.empty())
            return on_;
        result_.unknown.push_back(std::move(fault));
        return {};
    }

    std::shared_ptr<Section const> on_date(std::shared_ptr<Section const> const& printed) {
        if (on_.empty() || (printed->later_versions.empty() && printed->heading_notes.empty()))
            return printed;
        auto then = section_at_date(*printed, on_);
        for (auto diagnostic : then.diagnostics)
            if (is_version_finding(diagnostic.code)) {
                diagnostic.citation = printed->citation();
                result_.findings.push_back(std::move(diagnostic));
            }
        return std::make_shared<Section const>(std::move(then));
    }

    /// Adds the sections once each, also those that a heading prints together.
    void add_all(std::vector<std::string> const& numbers) {
        std::vector<std::string_view> const views(numbers.begin(), numbers.end());
        store_.prefetch(views);
        std::set<Section const*> seen;
        for (auto const& number : numbers)
            if (auto const found = find(number);
                found.section && seen.insert(found.section.get()).second)
                result_.laws.push_back(law_of(found.section, found.edition));
    }

    void find_range(TypedCitation const& citation) {
        if (compare_section_numbers(citation.number, citation.last) > 0) {
            result_.faults.push_back("the range " + name_of(citation)
                                     + " ends before it begins. Exchange its ends");
            return;
        }
        std::vector<std::string> inside;
        for (auto const& number : store_.numbers())
            if (in_section_range(number, citation.number, citation.last))
                inside.push_back(number);
        for (auto const& end : {citation.number, citation.last})
            if (!store_.contains(end) && store_.find_group(end) == nullptr)
                result_.faults.push_back(missing(end));
        add_all(inside);
    }

    void find_title(TypedCitation const& citation) {
        std::vector<std::string> inside;
        std::set<std::string> titles;
        for (auto const& number : store_.numbers()) {
            auto const title = to_lower(number.substr(0, number.find('-')));
            if (title == citation.number)
                inside.push_back(number);
            titles.insert("title " + title);
        }
        if (inside.empty())
            result_.faults.push_back(missing_container(name_of(citation), titles));
        add_all(inside);
    }

    void find_chapter(TypedCitation const& citation) {
        auto const wanted = name_of(citation);
        auto const inside = store_.numbers_in_chapter(wanted);
        if (inside.empty()) {
            std::set<std::string> chapters;
            for (auto& file : store_.all().files)
                if (file.section_count > 0 && !file.chapter.empty())
                    chapters.insert(std::move(file.chapter));
            result_.faults.push_back(missing_container(wanted, chapters));
        }
        add_all(inside);
    }

    /// @param all  "chapter 952", "title 53a"
    static std::string missing_container(std::string const& wanted,
                                         std::set<std::string> const& all) {
        auto const message = "the statutes given have no " + wanted;
        std::vector<std::string> near;
        auto const number = wanted.find(' ') + 1;
        for (auto size = wanted.size(); near.empty() && size > number; --size)
            for (auto const& one : all)
                if (one.starts_with(wanted.substr(0, size)))
                    near.push_back(one);
        if (!near.empty())
            return message + ". Near it: " + list_of(near);
        return all.empty() ? message + ": no page of them is of a chapter"
                           : message + ". They have " + list_of({all.begin(), all.end()});
    }

    std::string missing(TypedCitation const& citation) {
        if (!store_.contains(citation.number))
            return missing(citation.number);
        if (citation.edition.empty())
            return "section " + citation.number + " is in no edition of " + date_phrase(on_)
                 + " or before";
        return "section " + citation.number + " is not in the edition " + citation.edition
             + ", nor in one before it";
    }

    std::string missing(std::string const& number) {
        if (!near_)
            near_.emplace(store_);
        return near_->missing(number);
    }

    SectionStore& store_;
    std::string const& on_;
    std::optional<LawOnDate> then_;   ///< if there is a date
    std::optional<NearNumbers> near_; ///< read when a number is missing
    FoundLaws result_;
};

} // namespace

std::string missing_section(SectionStore const& store, std::string const& number) {
    return NearNumbers(store).missing(number);
}

std::string missing_provision(Section const& section, std::string const& path) {
    std::string parent;
    for (std::size_t at = 0; at < path.size();) {
        auto const end = path.find(')', at) + 1;
        auto const longer = path.substr(0, end);
        if (find_provision(section.provisions, section.text, longer) == no_parent)
            break;
        parent = longer;
        at = end;
    }
    auto const of = find_provision(section.provisions, section.text, parent);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < section.provisions.size(); ++i)
        if (section.provisions[i].parent == (parent.empty() ? no_parent : of))
            names.push_back(path_of(section.provisions, section.text, i));
    auto const message = "section " + std::string(section.citation()) + " has no provision " + path;
    if (!names.empty())
        return message + ". " + (parent.empty() ? "It" : parent) + " has " + list_of(names);
    return message
         + (parent.empty() ? ". It has no provisions with designators"
                           : ". " + parent + " has no provisions in it");
}

std::string FoundLaw::path() const {
    return provision == no_parent ? std::string()
                                  : path_of(section->provisions, section->text, provision);
}

Span FoundLaw::span() const {
    return provision == no_parent ? make_span(0, section->text.size())
                                  : section->provisions[provision].span;
}

FoundLaws find_laws(SectionStore& store,
                    std::vector<TypedCitation> const& citations,
                    std::string const& on) {
    return LawFinder(store, on).find(citations);
}

} // namespace nutmeg
