#include "cli/effects/brief/statement.hpp"

#include "cli/effects/brief/law_quote.hpp"
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
constexpr std::size_t longest_subject = 9;   ///< words of a subject that is named

template <std::size_t Size>
bool is_among(std::array<std::string_view, Size> const& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<std::string> lower_words(std::string_view words) {
    std::vector<std::string> out;
    for (auto const span : split_words(words, make_span(0, words.size())))
        out.push_back(to_lower(span.of(words)));
    return out;
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

/// Whether the words begin with an article or the like, or with a name.
bool begins_subject(std::string const& first, std::string_view words) {
    return is_determiner(first) || first == "all" || first == "every"
        || (is_upper(words.front()) && !is_subordinator(first) && !is_preposition(first));
}

/// "The clerk, or a deputy" of "On May 1, the clerk, or a deputy, shall": the subject in the words
/// before a modal verb, from the last comma that an article or the like follows; empty if it is not
/// clear where it begins.
std::string subject_with_aside(std::string_view words) {
    words = without_designators(words);
    auto const first_word = [](std::string_view of) {
        auto const all = lower_words(of.substr(0, of.find(' ')));
        return all.empty() ? std::string() : all.front();
    };
    for (auto at = words.rfind(", "); at != std::string_view::npos && at > 0;
         at = words.rfind(", ", at - 1))
        if (is_determiner(first_word(words.substr(at + 2))))
            return std::string(words.substr(at + 2));
    return is_determiner(first_word(words)) ? std::string(words) : std::string();
}

/// Whether the head of the subject is a word for persons or for those who act as one: a word of the
/// list, or one in -er, -or, -ee, -ist, -ian.
bool names_person(std::vector<std::string> const& subject) {
    constexpr std::array<std::string_view, 40> persons{
        "person",      "persons",   "individual",   "individuals",  "association",  "company",
        "corporation", "hospital",  "hospitals",    "school",       "schools",      "college",
        "university",  "bank",      "institution",  "institutions", "firm",         "entity",
        "entities",    "facility",  "organization", "union",        "municipality", "state",
        "defendant",   "applicant", "tenant",       "registrant",   "merchant",     "pharmacy",
        "department",  "agency",    "parent",       "marshal",      "official",     "clerk",
        "nurse",       "guardian",  "chief",        "board"};
    constexpr std::array<std::string_view, 9> ends{
        "er", "or", "ee", "ist", "ian", "ers", "ors", "ees", "ists"};
    constexpr std::array<std::string_view, 6> things{
        "order", "paper", "number", "matter", "letter", "elevator"};
    std::string_view head;
    for (auto const& word : subject) {
        if (word == "of" || word == "for" || word == "in")
            break;
        head = word;
    }
    if (is_among(persons, head))
        return true;
    return !is_among(things, head) && std::any_of(ends.begin(), ends.end(), [&](auto end) {
        return head.size() > end.size() + 2 && head.ends_with(end);
    });
}

/// Whether the sentence needs the one before it: "Such hotel shall", "Each said permit".
bool refers_back(std::string_view sentence) {
    constexpr std::size_t first_words = 3;
    auto const words = lower_words(without_designators(sentence.substr(0, 60)));
    return std::any_of(words.begin(),
                       words.begin()
                           + static_cast<std::ptrdiff_t>(std::min(first_words, words.size())),
                       [](std::string const& word) { return word == "such" || word == "said"; });
}

} // namespace

bool names_official(std::string_view subject) {
    constexpr std::array<std::string_view, 22> officials{
        "commissioner", "department", "secretary",     "treasurer", "comptroller", "board",
        "commission",   "council",    "authority",     "agency",    "general",     "judge",
        "court",        "governor",   "committee",     "director",  "state",       "municipality",
        "town",         "officer",    "administrator", "ombuds"};
    auto const words = lower_words(subject);
    return std::any_of(words.begin(), words.end(), [&](std::string const& word) {
        return is_among(officials, word);
    });
}

std::string plain_subject(std::string_view subject) {
    constexpr std::array<std::string_view, 8> referring{
        "said", "this", "these", "he", "she", "it", "they", "who"};
    auto rest = without_designators(subject);
    for (std::string_view const relative : {" who ", " that ", " which ", " whose "})
        rest = rest.substr(0, rest.find(relative));
    // After the comma is an aside, "in consultation with the clerk", or a list of subjects.
    if (auto const comma = rest.find(", "); comma != std::string_view::npos) {
        auto const aside = lower_words(rest.substr(comma + 2));
        if (aside.empty() || !is_preposition(aside.front()))
            return {};
        rest = rest.substr(0, comma);
    }
    auto const words = lower_words(rest);
    bool const refers = std::any_of(words.begin(), words.end(), [&](std::string const& word) {
        return word == "such" || is_among(referring, word);
    });
    constexpr std::string_view breaks = ";:";
    if (words.empty() || words.size() > longest_subject || refers
        || rest.find_first_of(breaks) != rest.npos || rest.find("\u2026") != rest.npos
        || words.front() == "neither")
        return {};
    if ((!names_person(words) && !names_official(rest)) || !begins_subject(words.front(), rest))
        return {};
    std::string out(rest);
    if (is_determiner(words.front()))
        out[0] = to_lower(out[0]);
    if (words.front() == "no")
        out.replace(0, 2, "any");
    return out;
}

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
    auto const sentence = sentence_at(text_, offset);
    if (sentence.empty())
        return within;
    auto const begin = static_cast<std::size_t>(sentence.data() - text_.data());
    return make_span(begin, begin + sentence.size());
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
    for (auto const& fact : facts_.all) {
        if (!begins_inside(fact.span))
            continue;
        is_definition |= fact.kind == FactKind::Definition;
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
    return choice.best;
}

} // namespace nutmeg
