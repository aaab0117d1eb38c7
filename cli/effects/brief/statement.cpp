#include "cli/effects/brief/statement.hpp"

#include "cli/effects/brief/law_quote.hpp"
#include "cli/effects/brief/subjects.hpp"
#include "corpus/offenses/offenses.hpp"
#include "diff/effects/quotes/quoted_clause.hpp"
#include "parser/clauses/word_classes.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_clause = 30; ///< words after a modal verb that are read

template <std::size_t Size>
bool is_among(std::array<std::string_view, Size> const& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// What a clause with a modal verb does to its subject.
enum class Act : std::uint8_t {
    Does,      ///< "shall register"
    Describes, ///< "shall apply", "shall be construed": a rule about things
    Liable,    ///< "shall be fined", "shall be subject to a civil penalty"
    Passive,   ///< "shall be towed"
    Required,  ///< "shall not be required to"
};

Act act_of(QuotedClause const& clause) {
    constexpr std::array<std::string_view, 19> describing{"apply",
                                                          "expire",
                                                          "include",
                                                          "constitute",
                                                          "mean",
                                                          "contain",
                                                          "consist",
                                                          "become",
                                                          "remain",
                                                          "take",
                                                          "bear",
                                                          "affect",
                                                          "exceed",
                                                          "continue",
                                                          "commence",
                                                          "cease",
                                                          "have",
                                                          "terminate",
                                                          "lapse"};
    constexpr std::array<std::string_view, 8> liable{
        "fined", "imprisoned", "guilty", "liable", "subject", "punished", "assessed", "sentenced"};
    auto const words = lower_words(clause.rest);
    std::size_t verb = 0;
    while (verb < words.size() && is_adverb(words[verb]))
        ++verb;
    if (verb == words.size() || is_among(describing, words[verb]))
        return Act::Describes;
    if (words[verb] != "be")
        return Act::Does;
    ++verb;
    while (verb < words.size() && is_adverb(words[verb]))
        ++verb;
    constexpr std::array<std::string_view, 5> describing_participles{
        "construed", "deemed", "considered", "subjected", "composed"};
    if (verb == words.size() || is_among(describing_participles, words[verb]))
        return Act::Describes;
    if (words[verb] == "required" || words[verb] == "obligated")
        return Act::Required;
    if (!is_among(liable, words[verb]))
        return is_participle(words[verb]) ? Act::Passive : Act::Describes;
    // "May be subject to" refers to a penalty that another provision sets.
    return clause.modal == "may" && words[verb] == "subject" ? Act::Describes : Act::Liable;
}

bool is_negative(std::string_view modal, std::string_view subject) {
    auto const words = lower_words(subject);
    return modal.ends_with(" not")
        || (!words.empty() && (words.front() == "no" || words.front() == "neither"));
}

/// Whether the subject is a thing or nothing: "Nothing in this section", "The provisions of".
bool is_rule(std::string_view subject) {
    constexpr std::array<std::string_view, 9> things{
        "nothing", "provisions", "section", "subsection", "it", "there", "term", "act", "action"};
    auto const words = lower_words(subject);
    return std::any_of(words.begin(),
                       words.begin() + std::min<std::ptrdiff_t>(3, std::ssize(words)),
                       [&](std::string const& word) { return is_among(things, word); });
}

/// Whether the words cite the section that they are in, or its subsection "(b)": "this section",
/// "subsection (b) of this section", "subsections (a) to (c), inclusive, of this section".
bool cites_subsection(std::string_view words, std::string_view subsection) {
    auto const end = words.find("this section");
    if (end == std::string_view::npos)
        return false;
    auto const noun = words.substr(0, end).rfind("subsection");
    if (noun == std::string_view::npos)
        return true;
    auto const cited = words.substr(noun, end - noun);
    auto const range = cited.find(") to (");
    bool const is_letter = subsection.size() == 3;
    if (range != std::string_view::npos && range > 0 && is_letter)
        return cited[range - 1] <= subsection[1]
            && subsection[1] <= cited[range + std::string_view(") to (").size()];
    return cited.find(subsection) != std::string_view::npos;
}

bool is_separator(char c) {
    return is_collapsed_space(c) || c == '.';
}

/// The end of the quotation, such as a notice to be posted, that the words open and do not close;
/// their end if there is none.
/// @param last  the byte at which the search ends
std::uint32_t end_of_quotation(std::string_view text, Span words, std::uint32_t last) {
    constexpr std::string_view open = "\u201C";
    constexpr std::string_view close = "\u201D";
    int depth = 0;
    auto end = words.end;
    for (auto i = words.begin; i < last && (i < words.end || depth > 0); ++i) {
        auto const mark = text.substr(i, open.size());
        depth += mark == open ? 1 : mark == close && depth > 0 ? -1 : 0;
        if (mark == close && i >= words.end)
            end = i + static_cast<std::uint32_t>(close.size());
    }
    return end;
}

} // namespace

StatementReader::StatementReader(Section const& section, PenaltySchedule const& schedule)
    : section_(section), text_(std::string_view{section.text}.substr(0, section.current_end)),
      facts_(facts_of(section)), offenses_(offenses_of(section, schedule)) {}

bool StatementReader::is_in_definition(Fact const& fact) const {
    for (auto parent = fact.parent; parent != no_fact; parent = facts_.all[parent].parent)
        if (facts_.all[parent].kind == FactKind::Definition)
            return true;
    return false;
}

Statement StatementReader::of_clause(Fact const& fact) const {
    Statement one;
    auto const verbs = main_modal_verbs(text_, fact.span); // also of clauses nearby
    auto const verb = std::find_if(verbs.begin(), verbs.end(), [&](std::uint32_t offset) {
        return offset >= fact.span.begin && offset < fact.span.end;
    });
    if (verb == verbs.end())
        return one;
    auto const clause = quoted_clause(text_, *verb, longest_clause);
    if (!clause)
        return one;
    if (fact.topic == Topic::Report) {
        one.kind = BriefKind::Report;
        one.subject = plain_subject(clause->subject);
        return one;
    }
    auto const act = act_of(*clause);
    if (act == Act::Liable) {
        bool const is_spared = is_negative(clause->modal, clause->subject);
        one.kind = is_spared ? BriefKind::Right : BriefKind::Penalty;
        one.name = is_spared ? "protection" : "";
        one.subject = plain_subject(clause->subject);
        return one;
    }
    bool const is_no = is_negative(clause->modal, clause->subject);
    if (is_no && (fact.topic == Topic::Applicability || act == Act::Required)) {
        one.kind = BriefKind::Coverage;
        return one;
    }
    if (act == Act::Passive && is_no && !is_rule(clause->subject)) {
        one.kind = BriefKind::Prohibition;
        one.name = "shall not";
        return one;
    }
    if (act != Act::Does || is_rule(clause->subject) || fact.topic == Topic::Applicability)
        return one;
    auto const sentence = sentence_around(*verb, fact.span);
    auto const subject = clause->subject.empty() && sentence.begin < *verb
                           ? subject_with_aside(make_span(sentence.begin, *verb).of(text_))
                           : clause->subject;
    bool const is_official = fact.topic == Topic::Authority || names_official(subject);
    one.subject = plain_subject(subject);
    if (is_official)
        one.kind = BriefKind::Official;
    else if (is_negative(clause->modal, clause->subject))
        one.kind = BriefKind::Prohibition;
    else
        one.kind = clause->modal == "may" ? BriefKind::Right : BriefKind::Duty;
    one.name = is_negative(clause->modal, clause->subject) ? "shall not"
             : clause->modal == "may"                      ? "may"
                                                           : "shall";
    return one;
}

Statement StatementReader::of_fact(Fact const& fact) const {
    Statement one;
    auto const* words = std::get_if<std::string>(&fact.value);
    switch (fact.kind) {
    case FactKind::Penalty:
        one.kind = BriefKind::Penalty;
        break;
    case FactKind::Money:
        one.kind = fact.topic == Topic::Penalty ? BriefKind::Penalty : BriefKind::Money;
        break;
    case FactKind::Defense:
        one.kind = BriefKind::Defense;
        break;
    case FactKind::Modality:
        one = of_clause(fact);
        break;
    case FactKind::Age:
        one.kind = BriefKind::Age;
        break;
    case FactKind::Duration:
    case FactKind::Date:
        one.kind = fact.topic == Topic::Deadline ? BriefKind::Time : BriefKind::Rule;
        break;
    default:
        break;
    }
    if (fact.kind == FactKind::Defense && words != nullptr)
        one.name = *words;
    if (fact.kind == FactKind::Definition) {
        one.kind = BriefKind::Definition;
        one.name = words == nullptr ? std::string() : *words;
    }
    return one;
}

bool StatementReader::has_clause(Span sentence) const {
    return std::any_of(facts_.all.begin(), facts_.all.end(), [&](Fact const& fact) {
        return fact.kind == FactKind::Modality && fact.span.begin >= sentence.begin
            && fact.span.begin < sentence.end;
    });
}

Span StatementReader::sentence_around(std::uint32_t offset, Span within) const {
    auto const sentence = sentence_span(text_, offset);
    return sentence.empty() ? within : sentence;
}

void StatementReader::consider(Choice& choice,
                               Statement one,
                               std::uint32_t offset,
                               Span within) const {
    auto& best = choice.best;
    one.sentence = sentence_around(offset, within);
    auto const words = one.sentence.of(text_);
    if (words.find(" is guilty of ") != std::string_view::npos && one.kind != BriefKind::Crime) {
        one.kind = BriefKind::Crime;
        one.name = "guilty";
    }
    // A sentence that needs the one before it is not quoted for a duty.
    if (weight_of(one.kind) < weight_of(BriefKind::Defense) && refers_back(words))
        one.kind = std::max(one.kind, BriefKind::Rule);
    // "Any owner who fails shall pay a penalty": a duty in the sentence names who pays.
    bool const is_same = !choice.is_first && one.sentence.begin == best.sentence.begin;
    auto const names_payer = [](Statement const& from, Statement const& to) {
        return to.subject.empty() && from.kind == BriefKind::Duty && to.kind == BriefKind::Penalty;
    };
    if (is_same && (one.kind == best.kind || names_payer(one, best)) && best.subject.empty())
        best.subject = one.subject;
    if (is_same && names_payer(best, one))
        one.subject = best.subject;
    if (!choice.is_first && weight_of(one.kind) <= weight_of(best.kind))
        return;
    best = std::move(one);
    choice.is_first = false;
}

Statement StatementReader::weightiest(Span within) const {
    Choice choice;
    choice.best.sentence = within;
    bool is_definition = false;
    std::size_t definitions = 0;
    auto const begins_inside = [&](Span span) {
        return span.begin >= within.begin && span.begin < within.end;
    };
    for (auto const& offense : offenses_) {
        if (!begins_inside(offense.span) || offense.degree == OffenseDegree::Unknown)
            continue;
        bool const is_crime =
            offense.degree == OffenseDegree::Misdemeanor || offense.degree == OffenseDegree::Felony;
        Statement one;
        one.kind = is_crime ? BriefKind::Crime : BriefKind::Penalty;
        one.name = offense.name;
        if (offense.class_source == ClassSource::Stated)
            one.offense_class = offense.offense_class;
        consider(choice, std::move(one), offense.span.begin, within);
    }
    auto const first = std::lower_bound(
        facts_.all.begin(),
        facts_.all.end(),
        within.begin,
        [](Fact const& fact, std::uint32_t begin) { return fact.span.begin < begin; });
    for (auto at = first; at != facts_.all.end() && at->span.begin < within.end; ++at) {
        auto const& fact = *at;
        is_definition |= fact.kind == FactKind::Definition;
        definitions += fact.kind == FactKind::Definition ? 1 : 0;
        if (fact.kind == FactKind::Reference || fact.kind == FactKind::NamedAct
            || fact.kind == FactKind::Condition || is_in_definition(fact))
            continue;
        auto one = of_fact(fact);
        bool const is_plain_value = one.kind == BriefKind::Time
                                 || (one.kind == BriefKind::Money && fact.topic == Topic::None);
        if (is_plain_value && has_clause(sentence_around(fact.span.begin, within)))
            continue; // its duty says more
        // A rule that is all there is to a definition is the definition.
        if (one.kind == BriefKind::Rule && is_definition)
            continue;
        consider(choice, std::move(one), fact.span.begin, within);
    }
    choice.best.is_several = definitions > 1;
    return choice.best;
}

std::vector<Statement> StatementReader::by_sentence(Span within) const {
    std::vector<Statement> statements;
    for (auto begin = within.begin; begin < within.end;) {
        auto const around = sentence_around(begin, {begin, within.end});
        Span sentence{begin, std::clamp(around.end, begin + 1, within.end)};
        // The sentences of a quotation are no rules.
        auto const end = std::min(end_of_quotation(text_, sentence, within.end), within.end);
        if (words_in(without_designators(sentence.of(text_))) > 0) {
            statements.push_back(weightiest(sentence));
            statements.back().sentence.end = std::max(statements.back().sentence.end, end);
        }
        begin = end;
        while (begin < within.end && is_separator(text_[begin]))
            ++begin;
    }
    return statements;
}

std::optional<Statement> StatementReader::consequence_of(std::string_view path, Span list) const {
    auto const listing = to_lower(list.of(text_));
    auto const subsection = path.substr(0, path.find(')') + 1);
    std::optional<Statement> found;
    for (auto& one : by_sentence(make_span(0, text_.size()))) {
        auto const words = to_lower(one.sentence.of(text_));
        bool const is_named = !one.name.empty() && one.kind == BriefKind::Crime
                           && listing.find(" guilty of " + to_lower(one.name)) != listing.npos;
        auto const violates = words.find("violat");
        bool const is_cited =
            violates != words.npos
            && cites_subsection(std::string_view{words}.substr(violates), subsection);
        if (one.sentence.overlaps(list) || one.kind > BriefKind::Penalty || (!is_named && !is_cited)
            || (found && found->kind <= one.kind))
            continue;
        found = std::move(one);
    }
    return found;
}

} // namespace nutmeg
