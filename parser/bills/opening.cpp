#include "parser/bills/opening.hpp"

#include "parser/text/ascii.hpp"
#include "parser/text/effective_date.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

using grammar::OpeningRange;
using grammar::ProvisionChain;
using grammar::SubjectClause;

// A paragraph that ends in the middle of its opening is never longer than this, in bytes.
constexpr std::size_t longest_fragment = 1000;

// A section has five levels, and an opening names a handful of provisions; more means that the text
// is damaged.
constexpr std::size_t deepest = 5;
constexpr std::size_t most_paths = 500;

std::string_view trimmed(std::string_view words, std::string_view what) {
    auto const from = words.find_first_not_of(what);
    if (from == std::string_view::npos)
        return {};
    return words.substr(from, words.find_last_not_of(what) - from + 1);
}

/// The provisions that a chain names, outermost designator first. Empty if the chain is deeper or
/// wider than any opening, or has a range at an outer level, because the members of a range are
/// unknown here.
std::vector<OpeningRange> paths_of(ProvisionChain const& chain) {
    std::vector<OpeningRange> paths{{"", ""}};
    if (chain.size() > deepest)
        return {};
    for (auto group = chain.rbegin(); group != chain.rend(); ++group) {
        if (paths.size() * group->members.size() > most_paths)
            return {};
        std::vector<OpeningRange> inner;
        for (auto const& path : paths) {
            if (!path.last.empty())
                return {};
            for (auto const& member : group->members)
                inner.push_back({path.first + member.first,
                                 member.last.empty() ? "" : path.first + member.last});
        }
        paths = std::move(inner);
    }
    return paths;
}

/// Puts the provisions of `chains` into copies of `target`: one for each range, and one for each
/// sequence of other provisions. Returns false if a chain is not understood.
bool add_targets(std::vector<AmendmentTarget>& out,
                 AmendmentTarget const& target,
                 std::vector<ProvisionChain> const& chains) {
    bool open = false;
    for (auto const& chain : chains) {
        auto const paths = paths_of(chain);
        if (paths.empty())
            return false;
        for (auto const& path : paths) {
            bool const range = !path.last.empty();
            if (range || !open)
                out.push_back(target);
            out.back().paths.push_back(path.first);
            if (range)
                out.back().paths.push_back(path.last);
            out.back().range = range;
            open = !range;
        }
    }
    return true;
}

/// "11-1 of the June special session" of " of public act 11-1 of the June special session".
std::string act_number(std::string_view phrase) {
    auto const digit = phrase.find_first_of("0123456789");
    return digit == std::string_view::npos ? std::string() : std::string(phrase.substr(digit));
}

/// "article third" of " of article third of the Constitution".
std::string article_name(std::string_view phrase) {
    auto const low = to_lower(phrase);
    auto const from = low.find("article ");
    auto const end = low.find(" of ", from);
    return "article "
         + std::string(phrase.substr(from + 8, end == low.npos ? end : end - from - 8));
}

/// Whether the words between the subject and the operative words leave the subject unchanged.
bool qualifier_fits(std::string_view qualifier) {
    auto const words = to_lower(trimmed(qualifier, " ,").substr(0, 64));
    static constexpr std::array<std::string_view, 5> leads{
        "as amended", "as enacted", "revision of ", "revised to ", "of the "};
    return words.empty() || std::any_of(leads.begin(), leads.end(), [&](std::string_view lead) {
               return words.starts_with(lead)
                   && (lead != "of the " || words.find("general statutes") != words.npos);
           });
}

/// ", as amended by section 54 of public act 26-8, of the general statutes," without the last part.
std::string amended_by(std::string_view qualifier) {
    auto const low = to_lower(qualifier);
    auto const at = low.find("as amended by ");
    if (at == std::string::npos)
        return {};
    auto const from = at + 14;
    auto end = low.size();
    if (auto const statutes = low.find("general statutes", from); statutes != std::string::npos)
        end = std::max(from, low.rfind("of the", statutes));
    return std::string(trimmed(qualifier.substr(from, end - from), " ,"));
}

/// The target for one section (or range of sections) of a clause, without its provisions. `law` is
/// the clause that names the law.
AmendmentTarget section_target(OpeningRange const& section,
                               SubjectClause const& law,
                               std::string_view qualifier) {
    AmendmentTarget target;
    target.last_number = section.last;
    if (!law.act.empty() || !law.article.empty()) {
        target.source = law.act.empty() ? LawSource::Constitution : LawSource::PublicAct;
        target.number = law.act.empty() ? article_name(law.article) : act_number(law.act);
        target.act_section = section.first;
        return target;
    }
    bool const statute = !law.statutes.empty() || section.first.find('-') != std::string::npos
                      || to_lower(qualifier).find("general statutes") != std::string::npos;
    target.source = statute ? LawSource::GeneralStatutes : LawSource::None;
    target.number = section.first;
    return target;
}

/// False if a part of the subject is not understood.
bool read_subject(std::vector<SubjectClause> const& clauses,
                  std::string_view qualifier,
                  Opening& opening) {
    // "sections 1-1 and 1-2 and section 1-3 of the general statutes": only the last clause names
    // the law.
    std::vector<AmendmentTarget> reversed;
    SubjectClause law;
    opening.supplement = to_lower(qualifier).find("supplement to the general") != std::string::npos;
    for (auto clause = clauses.rbegin(); clause != clauses.rend(); ++clause) {
        if (!clause->statutes.empty() || !clause->act.empty() || !clause->article.empty())
            law = *clause;
        if (clause->chains.size() * clause->sections.size() > most_paths)
            return false;
        std::vector<AmendmentTarget> targets;
        auto sections = clause->sections;
        if (sections.empty() && !clause->article.empty())
            sections.emplace_back();
        for (auto const& section : sections) {
            auto const target = section_target(section, law, qualifier);
            if (clause->chains.empty())
                targets.push_back(target);
            else if (!add_targets(targets, target, clause->chains))
                return false;
        }
        reversed.insert(reversed.end(), targets.rbegin(), targets.rend());
        opening.supplement = opening.supplement
                          || to_lower(clause->statutes).find("supplement") != std::string::npos;
    }
    opening.targets.assign(reversed.rbegin(), reversed.rend());
    opening.as_amended_by = amended_by(qualifier);
    return qualifier_fits(qualifier) && !opening.targets.empty()
        && std::none_of(opening.targets.begin(), opening.targets.end(), [](auto const& target) {
               return target.source == LawSource::None;
           });
}

/// Sets the paths to what "amended by adding" adds: "(b)" and "subdivision (5)" become "(b)(5)".
void read_added(char const*& at, char const* end, Opening& opening) {
    if (opening.targets.size() != 1)
        return;
    auto const target = opening.targets.front();
    std::vector<AmendmentTarget> targets;
    std::vector<OpeningRange> sections;
    if (target.act_section.empty() && target.source != LawSource::GeneralStatutes
        && grammar::added_sections_at(at, end, sections)) {
        for (auto const& section : sections) {
            targets.push_back(target);
            targets.back().act_section = section.first;
            targets.back().last_number = section.last;
        }
        opening.targets = std::move(targets);
        return;
    }
    std::vector<ProvisionChain> chains;
    if (!grammar::added_at(at, end, chains))
        return;
    AmendmentTarget bare = target;
    bare.paths.clear();
    bare.range = false;
    if (!add_targets(targets, bare, chains))
        return;
    std::string const outer = target.paths.size() == 1 ? target.paths.front() : std::string();
    for (auto& added : targets)
        for (auto& path : added.paths)
            path.insert(0, outer);
    opening.targets = std::move(targets);
}

class Reader {
public:
    Reader(std::string_view paragraph, std::size_t from)
        : first_(paragraph.data()), at_(paragraph.data() + from),
          end_(paragraph.data() + paragraph.size()) {}

    void read(Opening& opening) {
        bool const labeled = at_ != first_;
        bool is_new = grammar::new_at(at_, end_);
        bool const dated = read_date(opening);
        is_new = is_new || grammar::new_at(at_, end_);
        if (is_new || !read_codified(opening)) {
            opening.doubtful = opening.doubtful && !dated;
            opening.action = is_new ? Action::New : Action::Other;
            opening.sure = opening.sure || is_new || (dated && labeled);
        }
        opening.end = static_cast<std::size_t>(at_ - first_);
        auto const rest = trimmed({at_, static_cast<std::size_t>(end_ - at_)}, " ");
        bool const ended = !rest.empty() && std::string_view(".:;").find(rest.back()) != rest.npos;
        auto const size = static_cast<std::size_t>(end_ - first_);
        opening.unfinished = size < longest_fragment && !closed_ && !is_new && !dated && !ended;
    }

private:
    bool read_date(Opening& opening) {
        std::string words;
        if (!grammar::effective_at(at_, end_, words))
            return false;
        opening.effective_words = trimmed(words, " ");
        opening.effective = effective_date(opening.effective_words);
        return true;
    }

    bool take(char character) {
        auto const* next = at_;
        while (next != end_ && *next == ' ')
            ++next;
        if (next == end_ || *next != character)
            return false;
        at_ = next + 1;
        return true;
    }

    /// Reads subject and operative words. Returns false and does not move if there are no operative
    /// words.
    bool read_codified(Opening& opening) {
        auto const* const start = at_;
        std::vector<SubjectClause> clauses;
        bool const subject = grammar::subject_at(at_, end_, clauses);
        std::string qualifier;
        bool const operative = grammar::qualifier_at(at_, end_, qualifier)
                            && grammar::operative_at(at_, end_, opening.action);
        // Other sentences can say that something "is repealed", but only an opening says that the
        // following is substituted.
        if (!operative
            || ((!subject || !qualifier_fits(qualifier)) && opening.action != Action::Substitute)) {
            opening.doubtful = operative;
            at_ = start;
            return false;
        }
        opening.sure = true;
        opening.target_unread = !subject || !read_subject(clauses, qualifier, opening);
        if (opening.target_unread)
            opening.targets.clear();
        if (opening.action == Action::Add)
            read_added(at_, end_, opening);
        if (opening.action == Action::Repeal)
            end_repeal(opening);
        else
            end_colon(opening);
        return true;
    }

    /// "... is repealed. (Effective from passage)", or the date before the period.
    void end_repeal(Opening& opening) {
        auto const* const start = at_;
        bool const stop = take('.');
        bool const dated = read_date(opening);
        closed_ = take('.') || stop || dated;
        if (closed_ || trimmed({at_, static_cast<std::size_t>(end_ - at_)}, " ").empty())
            return;
        at_ = start;
        opening.action = Action::Other;
        opening.target_unread = true;
        opening.targets.clear();
    }

    /// "... in lieu thereof (Effective October 1, 2026):". Other words before the date or the colon
    /// belong to the opening only after a comma, or if it says what is added.
    void end_colon(Opening& opening) {
        std::string_view const rest(at_, static_cast<std::size_t>(end_ - at_));
        auto const stop = rest.substr(0, longest_fragment).find_first_of("(:.;");
        bool const adds = opening.action == Action::Add || (!rest.empty() && rest.front() == ',');
        if (adds && stop != std::string_view::npos
            && (rest[stop] == ':' || to_lower(rest.substr(stop, 10)) == "(effective"))
            at_ += stop;
        bool const dated = read_date(opening);
        closed_ = take(':') || take('.');
        if (!dated && read_date(opening))
            closed_ = take(':') || closed_;
    }

    char const* first_;
    char const* at_;
    char const* end_;
    bool closed_ = false;
};

} // namespace

std::optional<Opening> read_opening(std::string_view paragraph) {
    Opening opening;
    auto const* first = paragraph.data();
    if (!grammar::label_at(first, paragraph.data() + paragraph.size(), opening.number))
        return std::nullopt;
    Reader(paragraph, static_cast<std::size_t>(first - paragraph.data())).read(opening);
    return opening;
}

std::optional<Opening> read_bare_opening(std::string_view paragraph) {
    Opening opening;
    Reader(paragraph, 0).read(opening);
    if (!opening.sure || opening.target_unread || opening.targets.empty())
        return std::nullopt;
    return opening;
}

} // namespace nutmeg
