#include "parser/notes/history_change.hpp"

#include "parser/notes/history_builder.hpp"
#include "parser/notes/history_cursor.hpp"
#include "parser/notes/history_note_grammar.hpp"
#include "parser/notes/history_provisions.hpp"
#include "parser/notes/history_vocabulary.hpp"

#include <algorithm>
#include <utility>

namespace nutmeg {

namespace {

using Verb = HistoryChange::Verb;

constexpr std::size_t quote_size = 3; // bytes of “ and of ”

std::string iso_date(grammar::HistoryDate const& date) {
    auto out = std::to_string(date.year);
    for (auto const part : {date.month, date.day})
        out.append(part < 10 ? "-0" : "-").append(std::to_string(part));
    return out;
}

class ClauseReader : ClauseCursor {
public:
    ClauseReader(std::string_view note,
                 Span body,
                 std::vector<Span> const& quotes,
                 std::size_t& budget,
                 HistoryClause& clause)
        : ClauseCursor(note, body, quotes), budget_(budget), clause_(clause),
          builder_(note, clause, body.begin), content_end_(body.begin) {}

    void read() {
        auto begin = at_;
        while (begin < end_ && (note_[begin] == ' ' || note_[begin] == ','))
            ++begin;
        while (at_ < end_)
            read_token();
        builder_.close(content_end_);
        if (!clause_.changes.empty() || begin >= end_)
            return;
        HistoryChange only;
        only.verb = clause_.effective.empty() ? Verb::Other : Verb::Created;
        only.span = make_span(begin, end_);
        clause_.changes.push_back(std::move(only));
    }

private:
    void read_token() {
        auto const c = note_[at_];
        if (at_quote()) {
            read_quote();
        } else if (c == ',') {
            lead_ = LeadingWord::Comma;
            gap_ = 0;
            quotes_before_ = builder_.quotes();
            ++at_;
        } else if (c == '(' && lead_ == LeadingWord::As && gap_ == 0 && read_bare_units()) {
        } else if (is_word_byte(c)) {
            read_word();
        } else {
            ++at_;
        }
    }

    void read_quote() {
        auto const quote = quotes_[quote_++];
        auto const end = std::min<std::size_t>(quote.end, end_);
        if (end >= at_ + 2 * quote_size)
            builder_.add_quote(note_.substr(at_ + quote_size, end - at_ - 2 * quote_size));
        at_ = end;
        content_end_ = at_;
        ++gap_;
        passive_ = false;
    }

    void read_word() {
        if (read_units())
            return;
        auto const begin = at_;
        at_ = word_end(begin);
        auto const word = note_.substr(begin, at_ - begin);
        if (word == "effective" && read_effective())
            return;
        if (word == "was" || word == "were" || word == "been") {
            passive_ = true;
            return;
        }
        auto const& use = vocabulary_entry(word);
        if (use.filler || (use.verb && read_verb(*use.verb, use.renaming, begin))
            || (!use.verb && read_unknown_verb(word, begin)))
            return;
        passive_ = false;
        if (gap_ == 0 && (use.renaming || (lead_ == LeadingWord::In && word == "added")))
            return;
        if (use.lead)
            set_lead(word == "including" && content_ ? LeadingWord::Other : *use.lead);
        else
            read_plain(word, use);
        content_ = content_ || use.content;
        if (lead_ != LeadingWord::And)
            content_end_ = at_;
    }

    void read_plain(std::string_view word, VocabularyEntry const& use) {
        auto const same = word == "same" && gap_ == 0 && !next_is_plain_word();
        auto const object = same && lead_ == LeadingWord::Verb;
        if (object || word == "therein" || (same && lead_ == LeadingWord::In)) {
            builder_.take_same(object, budget_);
            note_units_end();
            return;
        }
        if (word == "codified" || word == "maintained")
            builder_.expect_codified();
        if (use.technical && !content_)
            builder_.note_technical();
        ++gap_;
    }

    void set_lead(LeadingWord lead) {
        if (lead == LeadingWord::And)
            quotes_before_ = builder_.quotes();
        lead_before_ = gap_ == 0 ? lead_ : LeadingWord::Other;
        after_units_ = units_end_ != 0 && one_word_since(units_end_);
        lead_ = lead;
        gap_ = 0;
    }

    bool read_effective() {
        auto const* first = pointer(at_);
        while (first != pointer(end_) && *first == ' ')
            ++first;
        grammar::HistoryDate date;
        if (grammar::history_date_at(first, pointer(end_), date)) {
            if (clause_.effective.empty())
                clause_.effective = iso_date(date);
            at_ = static_cast<std::size_t>(first - note_.data());
            lead_ = LeadingWord::Other;
            gap_ = 1;
            return true;
        }
        if (rest().starts_with(" date") && builder_.has_verb() && lead_ == LeadingWord::Verb)
            builder_.set_verb(Verb::EffectiveDate);
        return false;
    }

    // --- verbs

    bool read_verb(HistoryVerb verb, bool renaming, std::size_t begin) {
        if (passive_)
            return verb.form == VerbForm::Past && read_passive(verb, begin);
        if (gap_ != 0)
            return false;
        if (verb.form == VerbForm::Past)
            return takes_past(renaming, begin) && start_change(verb, begin);
        auto const wanted = verb.form == VerbForm::Gerund ? Mode::Gerund : Mode::Base;
        auto const opener = wanted == Mode::Gerund ? LeadingWord::By : LeadingWord::To;
        if (lead_ == opener && builder_.has_verb() && !content_
            && (builder_.mode() == Mode::Past || builder_.verb() == Verb::Amended)) {
            builder_.make_scope(wanted, content_end_);
            return start_nested(verb, begin);
        }
        auto const continues = lead_ == LeadingWord::And || lead_ == LeadingWord::Comma;
        if (continues
            && (builder_.mode() == wanted
                || (wanted == Mode::Gerund && (!content_ || next_is_units()))))
            return start_nested(verb, begin);
        return false;
    }

    /// The first word after the act is its verb, whatever it is: "doubled", "barred".
    bool read_unknown_verb(std::string_view word, std::size_t begin) {
        return lead_ == LeadingWord::Start && gap_ == 0 && !passive_ && !builder_.has_verb()
            && word.ends_with("ed") && start_change({Verb::Other, VerbForm::Past, false}, begin);
    }

    /// A past form is a verb only at the start of the clause or after a comma or "and";
    /// "redesignated" is an adjective after a verb or preposition, and after "and" unless an "as"
    /// follows.
    bool takes_past(bool renaming, std::size_t begin) {
        if (lead_ != LeadingWord::Start && lead_ != LeadingWord::And && lead_ != LeadingWord::Comma
            && (builder_.has_verb() || !builder_.has_locations()))
            return false;
        if (lead_ != LeadingWord::And || !renaming
            || (builder_.verb() != Verb::Amended && !coordinated(units_end_, begin)))
            return true;
        std::size_t end = 0;
        return !next_is_units(&end) || note_.substr(end, end_ - end).starts_with(" as ");
    }

    /// "“X” was changed editorially by the Revisors to “Y”": the subject precedes the verb.
    bool read_passive(HistoryVerb verb, std::size_t begin) {
        builder_.start_passive(verb, begin, content_end_, quotes_before_);
        passive_ = false;
        set_lead(LeadingWord::Verb);
        content_end_ = at_;
        return true;
    }

    bool start_change(HistoryVerb verb, std::size_t begin) {
        builder_.start(verb, begin, content_end_);
        return forget_words();
    }

    bool start_nested(HistoryVerb verb, std::size_t begin) {
        builder_.start_nested(verb, begin, content_end_);
        return forget_words();
    }

    bool forget_words() {
        content_ = passive_ = false;
        units_end_ = 0;
        content_end_ = at_;
        lead_ = LeadingWord::Verb;
        gap_ = 0;
        return true;
    }

    // --- provisions

    bool read_units() {
        auto const c = note_[at_];
        if (c != 'S' && c != 's' && c != 'c' && c != 'C')
            return false;
        auto const* first = pointer(at_);
        grammar::HistoryUnits units;
        if (!grammar::history_units_at(first, pointer(end_), units))
            return false;
        auto const begin = at_;
        at_ = static_cast<std::size_t>(first - note_.data());
        if (rest().starts_with(" designator"))
            units.marker = true;
        auto const paths = expand_units(static_cast<Level>(units.level), units.list, budget_);
        add_units(paths, begin, units.marker);
        return true;
    }

    /// "(d)" in "redesignated Subsec. (b) as Subsec. (c) and Subsec. (c) as (d)".
    bool read_bare_units() {
        auto const* first = pointer(at_);
        std::vector<grammar::HistoryDesignator> list;
        if (!builder_.has_objects() || !grammar::history_designators_at(first, pointer(end_), list))
            return false;
        auto const begin = at_;
        at_ = static_cast<std::size_t>(first - note_.data());
        auto const& like = builder_.objects().front();
        auto const level = static_cast<Level>(std::min<std::size_t>(
            static_cast<std::size_t>(like.first) + like.designators.size() - 1,
            static_cast<std::size_t>(Level::Subclause)));
        add_units(expand_units(level, list, budget_), begin, false);
        return true;
    }

    void add_units(std::vector<NotePath> const& paths, std::size_t begin, bool marker) {
        if (lead_ != LeadingWord::Of || !after_units_ || gap_ != 0 || !builder_.combine_of(paths)) {
            auto const role = is_external() ? Role::Mention : role_of(paths, begin);
            if (role == Role::Object && !marker)
                start_implied(paths, begin);
            builder_.take(role, paths, marker);
        }
        note_units_end();
    }

    void note_units_end() {
        units_end_ = content_end_ = at_;
        lead_ = LeadingWord::Other;
        gap_ = 0;
    }

    Role role_of(std::vector<NotePath> const& paths, std::size_t begin) {
        if ((lead_ == LeadingWord::And || lead_ == LeadingWord::Comma)
            && coordinated(units_end_, begin)
            && !(builder_.role() == Role::Target && (rest().starts_with(" as ") || opens_scope())))
            return builder_.role();
        auto const verb = builder_.verb();
        auto const renames =
            verb == Verb::Redesignated || verb == Verb::Designated || verb == Verb::Transferred;
        switch (lead_) {
        case LeadingWord::Start:
            return Role::Object;
        case LeadingWord::Verb:
        case LeadingWord::And:
        case LeadingWord::Comma:
            return gap_ <= 1 ? Role::Object : Role::Mention;
        case LeadingWord::In:
            return gap_ == 0 ? role_of_location(paths) : Role::Mention;
        case LeadingWord::Of:
            return gap_ == 0 && !content_ && verb != Verb::Added && !builder_.has_objects()
                        && !builder_.has_locations()
                     ? Role::Location
                     : Role::Mention;
        case LeadingWord::To:
            if (gap_ != 0)
                return Role::Mention;
            if (renames)
                return Role::Target;
            return verb == Verb::Added && after_units_ ? Role::Location : Role::Mention;
        case LeadingWord::As:
        case LeadingWord::Into:
            return gap_ <= 1 ? Role::Target : Role::Mention;
        case LeadingWord::With:
            return verb == Verb::Replaced && builder_.has_objects() && gap_ == 0 ? Role::Target
                                                                                 : Role::Mention;
        default:
            return Role::Mention;
        }
    }

    /// "in Subsec. (b)" is not the location of a change to Subsec. (d) itself: it then belongs to
    /// the content of the provision.
    Role role_of_location(std::vector<NotePath> const& paths) {
        if ((lead_before_ == LeadingWord::And || lead_before_ == LeadingWord::Comma)
            && next_is_past_verb()) {
            builder_.start_without_verb(at_, content_end_);
            content_ = false;
            return Role::Location;
        }
        return builder_.has_objects() && content_
                    && builder_.objects().front().first <= paths.front().first
                 ? Role::Mention
                 : Role::Location;
    }

    /// "amended Subsec. (a) to add x, Subsec. (b) to delete y", "redesignated Subsec. (b) as
    /// Subsec. (c) and Subsec. (c) as Subsec. (d)": the verb is implied the second time.
    void start_implied(std::vector<NotePath> const& paths, std::size_t begin) {
        if (lead_ != LeadingWord::And && lead_ != LeadingWord::Comma)
            return;
        if (builder_.mode() != Mode::Past && paths.front().first == Level::Subsection
            && opens_scope()) {
            start_change({Verb::Amended, VerbForm::Past, false}, begin);
        } else if (builder_.has_verb() && builder_.has_targets()
                   && builder_.verb() != Verb::Added) {
            HistoryVerb const again{builder_.verb(), VerbForm::Past, false};
            if (builder_.mode() == Mode::Past)
                start_change(again, begin);
            else
                start_nested(again, begin);
        }
    }

    std::size_t& budget_;
    HistoryClause& clause_;
    ChangeBuilder builder_;

    LeadingWord lead_ = LeadingWord::Start;
    LeadingWord lead_before_ = LeadingWord::Start; ///< what came directly before the preposition
    std::size_t gap_ = 0;                          ///< words since then that are not fillers
    bool content_ = false;          ///< after "re", "that": the content of the provision
    bool passive_ = false;          ///< after "was"
    bool after_units_ = false;      ///< the preposition comes directly after provisions
    std::size_t units_end_ = 0;     ///< end of the provisions named last in this change, or 0
    std::size_t content_end_;       ///< end of the last word that belongs to the change
    std::size_t quotes_before_ = 0; ///< quotations before the last comma or "and"
};

} // namespace

void read_changes(std::string_view note,
                  Span body,
                  std::vector<Span> const& quotes,
                  std::size_t& budget,
                  HistoryClause& clause) {
    ClauseReader(note, body, quotes, budget, clause).read();
}

} // namespace nutmeg
