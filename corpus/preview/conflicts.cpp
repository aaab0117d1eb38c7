#include "corpus/preview/conflicts.hpp"

#include "diff/apply/redesignate.hpp"
#include "diff/comparison.hpp"
#include "parser/statutes/resolve_citations.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace nutmeg {

namespace {

constexpr std::uint32_t words_of_context = 8;
constexpr std::size_t longest_quote = 160; // bytes, in a message

/// Words on one line, cut where they are long.
std::string quoted(std::string words) {
    std::replace(words.begin(), words.end(), '\n', ' ');
    if (words.size() > longest_quote) {
        auto const end = words.rfind(' ', longest_quote);
        words.resize(end == words.npos ? longest_quote : end);
        while (!words.empty() && (static_cast<unsigned char>(words.back()) & 0xC0) == 0x80)
            words.pop_back();
        words += " ...";
    }
    return "\"" + words + "\"";
}

std::vector<std::size_t> bills_of(std::vector<std::uint32_t> const& by,
                                  std::vector<Maker> const& makers) {
    std::vector<std::size_t> bills;
    for (auto const maker : by)
        if (std::find(bills.begin(), bills.end(), makers[maker].bill) == bills.end())
            bills.push_back(makers[maker].bill);
    return bills;
}

/// ""fifty" by section 1 of Public Act No. 26-1"
std::string version(ConflictSide const& side) {
    return (side.words.empty() ? "nothing" : quoted(side.words)) + " by " + side.by;
}

/// Whether the words are one designator, "(c)".
bool is_designator(std::string_view words) {
    return words.size() > 2 && words.front() == '(' && words.find(')') == words.size() - 1;
}

std::string place_name(std::string const& number, std::string const& path) {
    return "section " + number + path;
}

/// Whom the combined text follows; where it is neither, another bill stands before both.
std::string const& stands_phrase(Clash::Stands stands, Conflict const& conflict) {
    static std::string const neither = "neither";
    return stands == Clash::Stands::Earlier ? conflict.earlier.by
         : stands == Clash::Stands::Later   ? conflict.later.by
                                            : neither;
}

/// `base`: the words of `section`, whose number is `number`.
Conflict words_conflict(Clash const& clash,
                        std::string const& number,
                        AmendedSection const& section,
                        BaseWords const& base,
                        std::vector<Maker> const& makers,
                        std::vector<std::string> const& names) {
    Conflict conflict;
    conflict.number = number;
    auto const span = base.span(clash.begin, clash.end);
    if (section.law()) {
        auto const& law = *section.law();
        // Words that come at the end of a provision belong to it.
        auto const at = span.empty() && span.begin > 0 ? span.begin - 1 : span.begin;
        auto const index = provision_at(law.provisions, at);
        conflict.path = index == no_parent ? "" : path_of(law.provisions, law.text, index);
        conflict.law_words = span.of(law.text);
    }
    auto const first = clash.begin - std::min(clash.begin, words_of_context);
    conflict.before = base.span(first, clash.begin).of(base.text());
    conflict.earlier = {bills_of(clash.earlier_by, makers),
                        makers_phrase(clash.earlier_by, makers, names),
                        clash.earlier};
    conflict.later = {bills_of(clash.later_by, makers),
                      makers_phrase(clash.later_by, makers, names),
                      clash.later};
    bool const whole = clash.begin == 0 && clash.end == base.size() && clash.end > 0;
    if (whole)
        conflict.path.clear();
    std::string what;
    if (whole && clash.earlier.empty())
        what = "repealed by " + conflict.earlier.by + ", amended by " + conflict.later.by;
    else if (whole && clash.later.empty())
        what = "amended by " + conflict.earlier.by + ", repealed by " + conflict.later.by;
    else
        what = (!conflict.law_words.empty() ? "in place of " + quoted(conflict.law_words)
                : conflict.before.empty()   ? std::string("at the beginning")
                                            : "after " + quoted(conflict.before))
             + ": " + version(conflict.earlier) + ", " + version(conflict.later);
    conflict.follows = stands_phrase(clash.stands, conflict);
    conflict.message = place_name(number, conflict.path) + ": " + what
                     + "; the combined text follows " + conflict.follows;
    return conflict;
}

/// New designators by the old ones.
using Renames = std::map<std::string, std::string>;

Renames renames_in(Comparison const& comparison) {
    Renames renames;
    for (auto const& change : comparison.changes)
        if (change.kind == ChangeKind::Redesignated)
            renames.emplace(change.old_path, change.new_path);
    return renames;
}

/// Paths that the section has more than once; not those inside one of them.
std::vector<std::string> repeated_paths(Section const& section) {
    std::map<std::string, int> counts;
    for (std::size_t i = 0; i < section.provisions.size(); ++i)
        ++counts[path_of(section.provisions, section.text, i)];
    std::vector<std::string> repeated;
    for (auto const& [path, count] : counts) {
        bool const inside =
            std::any_of(repeated.begin(), repeated.end(), [&, &p = path](auto const& one) {
                return p.starts_with(one + "(");
            });
        if (count > 1 && !inside)
            repeated.push_back(path);
    }
    return repeated;
}

/// The conflicts of designators over one section.
class StructureCheck {
public:
    StructureCheck(std::string const& number,
                   BillCarrier& carrier,
                   std::vector<std::string> const& names)
        : number_(number), names_(names), section_(carrier.law().find(number)->second),
          strands_(carrier.strands(number)) {
        auto const law = section_.law() ? section_.law() : section_with_words(number, nullptr, "");
        for (auto const& strand : strands_)
            renames_.push_back(strand.on_earlier ? Renames()
                                                 : renames_in(compare(law, strand.now)));
    }

    std::vector<Conflict> run() {
        for (std::size_t later = 1; later < strands_.size(); ++later)
            for (std::size_t earlier = 0; earlier < later; ++earlier)
                check_redesignations(earlier, later);
        if (section_.now() && section_.law())
            check_combined();
        return std::move(found_);
    }

    /// Old paths of provisions to which two bills give different designators.
    std::set<std::string> const& given_otherwise() const { return given_otherwise_; }

private:
    void check_redesignations(std::size_t earlier, std::size_t later) {
        std::string path;
        std::string first;
        std::string second;
        for (auto const& [from, to] : renames_[earlier]) {
            auto const other = renames_[later].find(from);
            if (other == renames_[later].end() || other->second == to)
                continue;
            given_otherwise_.insert(from);
            if (first.empty())
                path = from;
            first += (first.empty() ? "" : ", ") + from + " becomes " + to;
            second += (second.empty() ? "" : ", ") + from + " becomes " + other->second;
        }
        if (first.empty())
            return;
        add(path,
            {{strands_[earlier].bill}, names_[strands_[earlier].bill], first},
            {{strands_[later].bill}, names_[strands_[later].bill], second},
            "both give new designators: by " + names_[strands_[earlier].bill] + " " + first
                + ", by " + names_[strands_[later].bill] + " " + second
                + "; read the combined text through");
    }

    /// What none of the bills does alone, and all of them together do.
    void check_combined() {
        auto const& now = *section_.now();
        std::size_t gaps = gaps_in(*section_.law());
        auto known = repeated_paths(*section_.law());
        for (auto const& strand : strands_) {
            gaps = std::max(gaps, gaps_in(*strand.now));
            for (auto& path : repeated_paths(*strand.now))
                known.push_back(std::move(path));
        }
        auto const all = names_of_all();
        auto const& last = strands_.back();
        ConflictSide const first{{strands_.front().bill}, names_[strands_.front().bill], {}};
        ConflictSide const second{{last.bill}, names_[last.bill], {}};
        for (auto const& path : repeated_paths(now))
            if (std::find(known.begin(), known.end(), path) == known.end())
                add(path,
                    first,
                    second,
                    all
                        + " together give it twice; both stand in the "
                          "combined text");
        if (gaps_in(now) > gaps)
            add("", first, second, all + " together leave a gap in its designators");
    }

    std::string names_of_all() const {
        std::string all;
        for (std::size_t i = 0; i < strands_.size(); ++i)
            all += (i == 0                     ? ""
                    : i + 1 == strands_.size() ? " and "
                                               : ", ")
                 + names_[strands_[i].bill];
        return all;
    }

    void add(std::string const& path, ConflictSide earlier, ConflictSide later, std::string what) {
        Conflict conflict;
        conflict.kind = Conflict::Kind::Structure;
        conflict.number = number_;
        conflict.path = path;
        conflict.earlier = std::move(earlier);
        conflict.later = std::move(later);
        conflict.message = place_name(number_, path) + ": " + std::move(what);
        found_.push_back(std::move(conflict));
    }

    std::string const& number_;
    std::vector<std::string> const& names_;
    AmendedSection& section_;
    std::vector<Strand> const& strands_;
    std::vector<Renames> renames_; ///< beside strands_
    std::set<std::string> given_otherwise_;
    std::vector<Conflict> found_;
};

/// A provision to which a bill gives a new designator.
struct Renamed {
    std::size_t bill = 0;
    PreviewEntry const* entry = nullptr;
    Change const* change = nullptr;
};

/// Renamed provisions by section.
std::multimap<std::string, Renamed, SectionNumberLess> renamed_in(
    std::vector<PreviewReport> const& bills) {
    std::multimap<std::string, Renamed, SectionNumberLess> renamed;
    for (std::size_t bill = 0; bill < bills.size(); ++bill)
        for (auto const& entry : bills[bill].entries)
            for (auto const& change : entry.comparison.changes)
                if (change.kind == ChangeKind::Redesignated && !entry.target.empty())
                    renamed.emplace(entry.target, Renamed{bill, &entry, &change});
    return renamed;
}

std::string entry_name(PreviewEntry const& entry, std::string const& bill) {
    return amendment_phrase(*entry.amendment) + " of " + bill;
}

bool inserted_in(Redline const& redline, Span span) {
    return std::any_of(redline.begin(), redline.end(), [&](RedlinePiece const& piece) {
        return piece.op == Op::Insert && piece.new_span.contains(span);
    });
}

} // namespace

std::vector<std::string> bill_names(std::vector<PreviewReport> const& bills) {
    std::vector<std::string> names;
    for (auto const& bill : bills)
        names.push_back(bill.act->name.empty() || bill.act->name == "Instructions"
                            ? bill.bill_file
                            : bill.act->name);
    auto const plain = names;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (std::count(plain.begin(), plain.end(), plain[i]) > 1 && plain[i] != bills[i].bill_file)
            names[i] += " (" + bills[i].bill_file + ")";
    return names;
}

std::string makers_phrase(std::vector<std::uint32_t> const& by,
                          std::vector<Maker> const& makers,
                          std::vector<std::string> const& names) {
    std::string all;
    for (std::size_t i = 0; i < by.size();) {
        auto const& first = makers[by[i]];
        auto last = i;
        while (last + 1 < by.size() && makers[by[last + 1]].bill == first.bill)
            ++last;
        std::string const noun(amendment_noun(*first.amendment));
        auto phrase = noun + (last > i ? "s " : " ");
        for (auto k = i; k <= last; ++k)
            phrase += (k == i ? "" : k == last ? " and " : ", ") + makers[by[k]].amendment->number;
        all += (all.empty() ? "" : " and ") + phrase + " of " + names[first.bill];
        i = last + 1;
    }
    return all;
}

std::vector<Conflict> conflicts_over(std::string const& number,
                                     std::vector<Clash> const& clashes,
                                     BillCarrier& carrier,
                                     std::vector<std::string> const& names) {
    StructureCheck check(number, carrier, names);
    auto found = check.run();
    auto const& section = carrier.law().find(number)->second;
    auto const base = section.base();
    std::vector<Conflict> all;
    for (auto const& clash : clashes) {
        auto conflict = words_conflict(clash, number, section, base, carrier.makers(), names);
        // Designators that both change are told as what they are.
        if (!check.given_otherwise().contains(conflict.path) || !is_designator(conflict.law_words)
            || !is_designator(conflict.earlier.words) || !is_designator(conflict.later.words))
            all.push_back(std::move(conflict));
    }
    all.insert(
        all.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    return all;
}

Diagnostics joint_findings(BillCarrier const& carrier,
                           std::vector<PreviewReport> const& bills,
                           std::vector<std::string> const& names) {
    Diagnostics findings;
    for (auto const& [number, pair] : carrier.adjoining())
        findings.push_back(make_diagnostic(DiagnosticCode::AdjoiningEdits,
                                           {},
                                           number,
                                           makers_phrase(pair.earlier_by, carrier.makers(), names),
                                           makers_phrase(pair.later_by, carrier.makers(), names),
                                           pair.earlier.empty() ? "deleted" : quoted(pair.earlier),
                                           pair.later.empty() ? "deleted" : quoted(pair.later)));
    for (auto const& [number, place] : carrier.shared())
        findings.push_back(make_diagnostic(DiagnosticCode::CombinedEdits,
                                           {},
                                           number + place.path,
                                           makers_phrase(place.earlier_by, carrier.makers(), names),
                                           makers_phrase(place.later_by, carrier.makers(), names),
                                           place.sentence
                                               ? "the same sentence, or the text directly after it"
                                               : "the same provision",
                                           quoted(place.words)));
    for (auto const& [number, by] : carrier.compared())
        findings.push_back(make_diagnostic(
            DiagnosticCode::ComparedEdits, {}, number, makers_phrase(by, carrier.makers(), names)));
    auto const renamed = renamed_in(bills);
    if (renamed.empty() || bills.size() < 2)
        return findings;
    for (std::size_t bill = 0; bill < bills.size(); ++bill)
        for (auto const& entry : bills[bill].entries) {
            auto section = *entry.comparison.new_section;
            anchor_citations(section);
            for (auto const& citation : section.citations)
                for (auto const& target : citation.targets) {
                    auto const [first, last] = renamed.equal_range(target.number);
                    for (auto one = first; one != last; ++one) {
                        auto const& [by, other, change] = one->second;
                        auto const& path = target.path;
                        if (by == bill
                            || !(path == change->old_path
                                 || path.starts_with(change->old_path + "("))
                            || !inserted_in(entry.comparison.redline, citation.span))
                            continue;
                        findings.push_back(make_diagnostic(DiagnosticCode::CitesRedesignated,
                                                           {},
                                                           target.number,
                                                           entry_name(entry, names[bill]),
                                                           citation.span.of(section.text),
                                                           entry_name(*other, names[by]),
                                                           change->old_path,
                                                           change->new_path));
                    }
                }
        }
    return findings;
}

} // namespace nutmeg
