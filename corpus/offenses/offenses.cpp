#include "corpus/offenses/offenses.hpp"

#include "corpus/offenses/cited_penalties.hpp"
#include "corpus/offenses/gradings.hpp"
#include "corpus/offenses/offense_scope.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/facts/facts.hpp"
#include "parser/statutes/resolve_citations.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_sentence = 4000; ///< bytes; of a longer one, only a part is quoted

/// Whether the section may state a penalty; a quick look before its words are read.
bool may_punish(Section const& section) {
    std::string_view const text = std::string_view{section.text}.substr(0, section.current_end);
    bool const has_class = std::any_of(
        section.quantities.begin(), section.quantities.end(), [](Quantity const& quantity) {
            return quantity.kind == QuantityKind::OffenseClass;
        });
    constexpr std::array<std::string_view, 4> words{"fine", "imprison", "guilty of", "penalt"};
    return has_class || std::any_of(words.begin(), words.end(), [&](std::string_view word) {
               return text.find(word) != std::string_view::npos;
           });
}

/// Sentences, fines and the meaning of the classes: rules for all offenses, and no offense.
bool is_sentencing_rule(std::string_view number) {
    return in_section_range(number, "53a-24", "53a-47");
}

bool is_motor_vehicle_law(std::string_view number) {
    return number.starts_with("14-");
}

/// "class E felony" and so on for a term without a class (Gen. Stat. 53a-25(d), 53a-26(d)).
std::string deemed_class(double days, std::string_view term) {
    if (days > 3.0 * 365.0)
        return "unclassified felony";
    if (days > 365.0)
        return "class E felony";
    constexpr std::array<std::array<std::string_view, 2>, 6> exact{
        {{"P1Y", "class A misdemeanor"},
         {"P12M", "class A misdemeanor"},
         {"P364D", "class A misdemeanor"},
         {"P6M", "class B misdemeanor"},
         {"P3M", "class C misdemeanor"},
         {"P30D", "class D misdemeanor"}}};
    for (auto const& [iso, offense_class] : exact)
        if (term == iso)
            return std::string(offense_class);
    return "unclassified misdemeanor";
}

OffenseDegree degree_of_class(std::string_view offense_class) {
    if (offense_class.ends_with("felony"))
        return OffenseDegree::Felony;
    if (offense_class.ends_with("misdemeanor"))
        return OffenseDegree::Misdemeanor;
    return offense_class == "infraction" ? OffenseDegree::Infraction : OffenseDegree::Violation;
}

/// The catchline up to its first period or colon.
std::string name_from_catchline(Section const& section) {
    auto const& line = section.catchline;
    auto const end = std::min(line.find(". "), line.find(": "));
    auto name = line.substr(0, end);
    while (name.ends_with('.'))
        name.pop_back();
    return name;
}

class OffenseReader {
public:
    OffenseReader(Section const& printed, PenaltySchedule const& schedule)
        : section_(printed), schedule_(schedule), placed_(placed_words()), law_(law_words(placed_)),
          defined_(defined_offenses(law_)) {}

    std::vector<Offense> read() {
        for (auto const words : sentences_of(law_)) {
            auto const sentence = penal_sentence(law_, words);
            if (sentence.is_penal())
                read_sentence(sentence);
            else if (auto cited = cited_penalty(law_, section_, words))
                add_cited(std::move(*cited), words);
        }
        add_ungraded();
        for (auto& offense : offenses_)
            complete(offense);
        return std::move(offenses_);
    }

private:
    SectionWords placed_words() {
        anchor_citations(section_);
        return current_section_words(section_);
    }

    void read_sentence(PenalSentence const& sentence) {
        auto const earlier = offenses_.size();
        std::string name;
        for (auto const& event : sentence.events)
            if (event.kind == PenalEvent::Kind::Grade && name.empty())
                name = name_of_graded(law_, sentence.words, event.words.begin);
        for (auto const& grading : gradings_of(law_, sentence)) {
            if (grading.adds_to_earlier && earlier > 0 && punishes_again(sentence.words))
                add_to_earlier(grading, earlier);
            else
                add(grading, sentence, name.empty() ? defined_name(sentence.words) : name);
        }
    }

    /// The only offense that the section defines, if the sentence is about those who commit it:
    /// "any person convicted of gate breaking under this section".
    std::string defined_name(WordRange sentence) const {
        if (defined_.size() != 1 || !punishes_again(sentence))
            return {};
        auto name = defined_.front().name;
        name.front() = to_upper(name.front());
        return name;
    }

    /// "Any person found guilty under this section shall be sentenced to": no other offense.
    bool punishes_again(WordRange sentence) const {
        for (auto i = sentence.begin; i + 1 < sentence.end; ++i) {
            auto const word = law_.lower[i];
            if (word == "violates" || word == "who")
                return false;
            if ((word == "found" && law_.lower[i + 1] == "guilty") || word == "convicted"
                || word == "sentenced" || word == "sentence")
                return true;
        }
        return false;
    }

    void add_to_earlier(Grading const& grading, std::size_t earlier) {
        auto const is_meant = [&](Offense const& offense) {
            return grading.earlier_class.empty() || offense.offense_class == grading.earlier_class;
        };
        auto const end = offenses_.begin() + static_cast<std::ptrdiff_t>(earlier);
        if (!grading.when.empty()) {
            auto const last =
                std::find_if(std::make_reverse_iterator(end), offenses_.rend(), is_meant);
            if (last == offenses_.rend())
                return;
            auto part = *last;
            part.when.clear();
            part.fine = {};
            part.prison = {};
            part.span = law_.span_of(grading.words);
            part.path = path_at(grading.words.begin);
            set_penalty(part, grading);
            offenses_.push_back(std::move(part));
            return;
        }
        std::for_each(offenses_.begin(), end, [&](Offense& offense) {
            if (is_meant(offense))
                set_penalty(offense, grading);
        });
    }

    void set_penalty(Offense& offense, Grading const& grading) {
        auto const take = [](auto& to, auto const& from, bool is_set) {
            if (is_set)
                to = from;
        };
        take(offense.fine.least, grading.fine.least, grading.fine.least.has_value());
        take(offense.fine.most, grading.fine.most, grading.fine.most.has_value());
        take(offense.fine.not_remitted,
             grading.fine.not_remitted,
             grading.fine.not_remitted.has_value());
        take(offense.prison.least, grading.prison.least, !grading.prison.least.empty());
        take(offense.prison.most, grading.prison.most, !grading.prison.most.empty());
        take(offense.prison.not_suspended,
             grading.prison.not_suspended,
             !grading.prison.not_suspended.empty());
        for (auto const words : grading.when) {
            if (!offense.when.empty())
                offense.when += ", ";
            offense.when += law_.words_of(words);
        }
    }

    std::string path_at(std::uint32_t word) const { return law_.paths[law_.provision(word)]; }

    void add(Grading const& grading, PenalSentence const& sentence, std::string const& name) {
        Offense offense;
        offense.number = section_.citation();
        offense.path = path_at(grading.words.begin);
        offense.name = name;
        offense.offense_class = grading.offense_class;
        if (!offense.offense_class.empty())
            offense.class_source = ClassSource::Stated;
        set_penalty(offense, grading);
        offense.span = law_.span_of(sentence.words);
        if (offense.span.size() > longest_sentence)
            offense.span = law_.span_of(grading.words);
        auto const scope =
            scope_of_offense(law_, section_, {sentence.words, sentence.head, name}, defined_);
        offense.violated = scope.violated;
        add_facts(offense, scope.spans);
        offenses_.push_back(std::move(offense));
    }

    void add_cited(CitedPenalty cited, WordRange sentence) {
        Offense offense;
        offense.number = section_.citation();
        offense.path = path_at(cited.words.begin);
        offense.name = std::move(cited.name);
        if (!offense.name.empty())
            offense.name.front() = to_upper(offense.name.front());
        offense.punished_under = std::move(cited.places);
        offense.span = law_.span_of(sentence);
        add_facts(offense, {offense.span});
        offenses_.push_back(std::move(offense));
    }

    /// Offenses that the section defines and another one punishes: "A person is guilty of murder
    /// when".
    void add_ungraded() {
        if (!offenses_.empty())
            return; // graded under a longer or shorter name
        for (auto const& one : defined_) {
            Offense offense;
            offense.number = section_.citation();
            offense.path = path_at(one.words.begin);
            offense.name = one.name;
            offense.name.front() = to_upper(offense.name.front());
            offense.span = law_.span_of(one.words);
            add_facts(offense, {{0, section_.current_end}});
            offenses_.push_back(std::move(offense));
        }
    }

    /// The ages and mental states in a span, each once.
    struct SpanFacts {
        std::vector<OffenseAge> ages;
        std::vector<std::string> mental_states;
    };

    SpanFacts const& facts_in(Span span) {
        if (!has_facts_) {
            facts_ = facts_of(law_, {0, law_.size()});
            has_facts_ = true;
        }
        auto const [known, is_new] = by_span_.try_emplace(span);
        if (!is_new)
            return known->second;
        auto& result = known->second;
        auto next = std::lower_bound(
            facts_.all.begin(), facts_.all.end(), span.begin, [](Fact const& fact, auto offset) {
                return fact.span.begin < offset;
            });
        for (; next != facts_.all.end() && next->span.begin < span.end; ++next) {
            if (!span.contains(next->span))
                continue;
            if (next->kind == FactKind::Age)
                add_once(result.ages, OffenseAge{next->bound, std::get<double>(next->value)});
            else if (next->kind == FactKind::MentalState)
                add_once(result.mental_states, std::get<std::string>(next->value));
        }
        return result;
    }

    template <typename Value>
    static void add_once(std::vector<Value>& values, Value const& value) {
        if (std::find(values.begin(), values.end(), value) == values.end())
            values.push_back(value);
    }

    void add_facts(Offense& offense, std::vector<Span> const& spans) {
        for (auto const span : spans) {
            auto const& facts = facts_in(span);
            for (auto const& age : facts.ages)
                add_once(offense.ages, age);
            for (auto const& state : facts.mental_states)
                add_once(offense.mental_states, state);
        }
    }

    /// What the penal code adds: the class that a term means, the terms that a class means.
    void complete(Offense& offense) const {
        if (offense.prison.most.empty() && offense.offense_class.empty())
            offense.prison.most = offense.prison.not_suspended;
        auto const* scheduled = schedule_.of_name(to_lower(offense.name));
        if (offense.offense_class.empty() && scheduled != nullptr) {
            offense.offense_class = scheduled->offense_class;
            offense.class_source = ClassSource::Named;
        }
        if (!offense.punished_under.empty())
            offense.class_source = ClassSource::Cited;
        else if (offense.offense_class.empty())
            set_degree_by_penalty(offense);
        else
            offense.degree = degree_of_class(offense.offense_class);
        if (offense.name.empty())
            offense.name = name_from_catchline(section_);
        if (scheduled == nullptr || scheduled->offense_class != offense.offense_class)
            scheduled = schedule_.of_class(offense.offense_class);
        if (scheduled != nullptr && offense.class_source != ClassSource::Deemed)
            set_scheduled(offense, *scheduled);
    }

    void set_degree_by_penalty(Offense& offense) const {
        auto const& longest =
            offense.prison.most.empty() ? offense.prison.least : offense.prison.most;
        if (is_motor_vehicle_law(offense.number)) {
            offense.degree = longest.empty() && offense.fine.empty() ? OffenseDegree::Unknown
                                                                     : OffenseDegree::MotorVehicle;
            return;
        }
        if (longest.empty()) {
            if (!offense.fine.empty())
                offense.degree = OffenseDegree::Violation;
            return;
        }
        auto const days = term_days(longest);
        offense.degree = days > 365.0 ? OffenseDegree::Felony : OffenseDegree::Misdemeanor;
        if (is_added_term(offense))
            return;
        offense.offense_class = deemed_class(days, longest);
        offense.class_source = ClassSource::Deemed;
    }

    /// Whether the term is added to that of another offense: "in addition and consecutive to".
    bool is_added_term(Offense const& offense) const {
        return offense.span.of(section_.text).find("consecutive to") != std::string_view::npos;
    }

    static void set_scheduled(Offense& offense, ScheduledPenalty const& scheduled) {
        auto& prison = offense.prison;
        if (prison.least.empty() && prison.most.empty() && !scheduled.prison.empty()) {
            prison.least = scheduled.prison.least;
            prison.most = scheduled.prison.most;
            offense.prison_by_class = true;
        } else if (prison.most.empty()) {
            prison.most = scheduled.prison.most;
        }
        if (!offense.fine.least && !offense.fine.most && scheduled.fine.most) {
            offense.fine.most = scheduled.fine.most;
            offense.fine_by_class = true;
        }
    }

    Section section_;
    PenaltySchedule const& schedule_;
    SectionWords placed_;
    LawWords law_;
    std::vector<DefinedOffense> defined_;
    Facts facts_;
    bool has_facts_ = false;
    std::map<Span, SpanFacts> by_span_;
    std::vector<Offense> offenses_;
};

} // namespace

std::vector<Offense> offenses_of(Section const& section, PenaltySchedule const& schedule) {
    if (section.status != Status::Active || is_sentencing_rule(section.citation())
        || !may_punish(section))
        return {};
    return OffenseReader(section, schedule).read();
}

} // namespace nutmeg
