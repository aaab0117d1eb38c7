#include "parser/history_change.hpp"

#include "parser/history_note_grammar.hpp"
#include "parser/history_units.hpp"
#include "parser/history_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace nutmeg {

namespace {

using Verb = HistoryChange::Verb;

/// What a provision is to the change it stands in.
enum class Role : std::uint8_t { Object, Place, Target, Mention };

/// How the verbs of an "amended Subsec. (a) by adding ..., deleting ..." go on.
enum class Mode : std::uint8_t { Past, Gerund, Base };

constexpr std::size_t quote_mark = 3; // bytes of “ and of ”

constexpr auto word_bytes = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < 256; ++c)
        table[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                || c == '-' || c == '\'' || c >= 0x80;
    return table;
}();

bool is_word_byte(char c) {
    return word_bytes[static_cast<unsigned char>(c)];
}

std::string iso_date(grammar::HistoryDate const& date) {
    auto const two = [](unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(date.year) + "-" + two(date.month) + "-" + two(date.day);
}

class ClauseReader {
public:
    ClauseReader(std::string_view note,
                 Span body,
                 std::vector<Span> const& quotes,
                 std::size_t& budget,
                 HistoryClause& clause)
        : note_(note), at_(body.begin), end_(body.end), quotes_(quotes), budget_(budget),
          clause_(clause) {
        quote_ = static_cast<std::size_t>(
            std::lower_bound(quotes.begin(),
                             quotes.end(),
                             body.begin,
                             [](Span quote, std::uint32_t at) { return quote.begin < at; })
            - quotes.begin());
        open_at(at_);
    }

    void read() {
        while (at_ < end_)
            read_token();
        close(content_end_);
        auto const begin = start_of_words();
        if (!clause_.changes.empty() || begin >= end_)
            return;
        HistoryChange only;
        only.verb = clause_.effective.empty() ? Verb::Other : Verb::Created;
        only.span = make_span(begin, end_);
        clause_.changes.push_back(std::move(only));
    }

private:
    /// The change that is being read; its provisions are made whole when it is closed.
    struct Open {
        HistoryChange change;
        bool has_verb = false;
        bool make = false;
        std::vector<NotePath> objects;
        std::vector<NotePath> places;
        std::vector<NotePath> targets;
        std::vector<NotePath> scope; ///< what an outer "amended" or a leading "in" names
    };

    char const* pointer(std::size_t at) const { return note_.data() + at; }
    std::string_view rest() const { return note_.substr(at_, end_ - at_); }

    std::size_t start_of_words() const {
        auto at = static_cast<std::size_t>(open_.change.span.begin);
        while (at < end_ && (note_[at] == ' ' || note_[at] == ','))
            ++at;
        return at;
    }

    void open_at(std::size_t at) {
        open_ = Open();
        open_.change.span = make_span(at, at);
    }

    void read_token() {
        auto const c = note_[at_];
        if (quote_ < quotes_.size() && quotes_[quote_].begin == at_) {
            read_quote();
        } else if (c == ',') {
            lead_ = Lead::Comma;
            gap_ = 0;
            quotes_before_ = open_.change.quoted.size();
            ++at_;
        } else if (c == '(' && lead_ == Lead::As && gap_ == 0 && read_bare_units()) {
        } else if (is_word_byte(c)) {
            read_word();
        } else {
            ++at_;
        }
    }

    void read_quote() {
        auto const quote = quotes_[quote_++];
        auto const end = std::min<std::size_t>(quote.end, end_);
        if (end >= at_ + 2 * quote_mark)
            open_.change.quoted.emplace_back(
                note_.substr(at_ + quote_mark, end - at_ - 2 * quote_mark));
        at_ = end;
        content_end_ = at_;
        ++gap_;
        passive_ = false;
    }

    void read_word() {
        if (read_units())
            return;
        auto const stop = word_end(at_);
        auto const word = note_.substr(at_, stop - at_);
        auto const begin = at_;
        at_ = stop;
        if (word == "effective" && read_effective())
            return;
        if (word == "was" || word == "were" || word == "been") {
            passive_ = true;
            return;
        }
        auto const& use = history_word(word);
        if (use.filler || read_verb(word, use, begin))
            return;
        passive_ = false;
        if (gap_ == 0 && (use.renaming || (lead_ == Lead::In && word == "added")))
            return;
        if (use.lead) {
            set_lead(word == "including" && content_ ? Lead::Other : *use.lead);
        } else if (word == "same" || word == "therein") {
            read_same(word == "same" && gap_ == 0);
        } else {
            codified_ = codified_ || word == "codified" || word == "maintained";
            // "made technical and conforming changes"
            if (use.technical && open_.make && !content_)
                open_.change.verb = Verb::Technical;
            ++gap_;
        }
        content_ = content_ || use.content;
        if (lead_ != Lead::And)
            content_end_ = at_;
    }

    std::size_t word_end(std::size_t at) const {
        auto const limit =
            quote_ < quotes_.size() ? std::min<std::size_t>(quotes_[quote_].begin, end_) : end_;
        while (at < limit && is_word_byte(note_[at]))
            ++at;
        return at;
    }

    void set_lead(Lead lead) {
        if (lead == Lead::And)
            quotes_before_ = open_.change.quoted.size();
        lead_before_ = gap_ == 0 ? lead_ : Lead::Other;
        after_units_ = units_end_ != 0 && at_blank_distance(units_end_);
        lead_ = lead;
        gap_ = 0;
    }

    /// Whether only the word just read stands between `at` and here.
    bool at_blank_distance(std::size_t at) const {
        auto i = at;
        while (i < at_ && note_[i] == ' ')
            ++i;
        return note_.substr(i, at_ - i).find(' ') == std::string_view::npos;
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
            lead_ = Lead::Other;
            gap_ = 1;
            return true;
        }
        if (rest().starts_with(" date") && open_.has_verb && lead_ == Lead::Verb)
            open_.change.verb = Verb::EffectiveDate;
        return false;
    }

    // --- verbs

    bool read_verb(std::string_view word, HistoryWord const& use, std::size_t begin) {
        if (gap_ != 0 && !passive_)
            return false;
        auto const& verb = use.verb;
        if (!verb) {
            if (lead_ == Lead::Start && gap_ == 0 && !open_.has_verb && word.ends_with("ed"))
                return start_change({Verb::Other, VerbForm::Past, false}, begin);
            return false;
        }
        if (passive_)
            return verb->form == VerbForm::Past && read_passive(*verb, begin);
        if (verb->form == VerbForm::Past)
            return takes_past(use.renaming, begin) && start_change(*verb, begin);
        auto const wanted = verb->form == VerbForm::Gerund ? Mode::Gerund : Mode::Base;
        auto const opener = wanted == Mode::Gerund ? Lead::By : Lead::To;
        if (lead_ == opener && open_.has_verb && !content_
            && (mode_ == Mode::Past || open_.change.verb == Verb::Amended)) {
            make_scope();
            mode_ = wanted;
            return start_nested(*verb, begin);
        }
        auto const goes_on = lead_ == Lead::And || lead_ == Lead::Comma;
        if (goes_on
            && (mode_ == wanted || (wanted == Mode::Gerund && (!content_ || next_is_units()))))
            return start_nested(*verb, begin);
        return false;
    }

    /// Past forms tell only at the head of the clause or behind a comma or "and"; "redesignated" is
    /// an adjective where a verb or preposition leads, and behind "and" unless an "as" follows.
    bool takes_past(bool renaming, std::size_t begin) {
        if (lead_ != Lead::Start && lead_ != Lead::And && lead_ != Lead::Comma)
            return false;
        if (lead_ != Lead::And || !renaming
            || (open_.change.verb != Verb::Amended && !coordinated(begin)))
            return true;
        std::size_t end = 0;
        return !next_is_units(&end) || note_.substr(end, end_ - end).starts_with(" as ");
    }

    /// Whether provisions follow, behind "new", "existing" or "former" at most; `end` is their end.
    bool next_is_units(std::size_t* end = nullptr) const {
        auto words = rest();
        for (std::string_view const filler : {" new", " existing", " former", " "})
            if (words.starts_with(filler))
                words.remove_prefix(filler.size());
        auto const* first = words.data();
        grammar::HistoryUnits units;
        if (!grammar::history_units_at(first, pointer(end_), units))
            return false;
        if (end != nullptr)
            *end = static_cast<std::size_t>(first - note_.data());
        return true;
    }

    /// "“X” was changed editorially by the Revisors to “Y”": the subject stands before the verb.
    bool read_passive(HistoryVerb verb, std::size_t begin) {
        passive_ = false;
        if (open_.has_verb) {
            auto& quoted = open_.change.quoted;
            auto const kept = std::min(quotes_before_, quoted.size());
            std::vector<std::string> subject(quoted.begin() + static_cast<std::ptrdiff_t>(kept),
                                             quoted.end());
            quoted.resize(kept);
            start_change(verb, begin);
            open_.change.quoted = std::move(subject);
        }
        open_.has_verb = true;
        open_.change.verb = verb.verb;
        set_lead(Lead::Verb);
        content_end_ = at_;
        return true;
    }

    bool start_change(HistoryVerb verb, std::size_t begin) {
        std::vector<NotePath> place;
        if (!open_.has_verb && !open_.places.empty())
            place = std::move(open_.places);
        auto quoted = open_.has_verb ? std::vector<std::string>() : std::move(open_.change.quoted);
        if (open_.has_verb)
            close(content_end_);
        scope_.clear();
        scope_change_ = no_change;
        mode_ = Mode::Past;
        begin_change(verb, begin);
        open_.places = std::move(place);
        open_.change.quoted = std::move(quoted);
        return true;
    }

    bool start_nested(HistoryVerb verb, std::size_t begin) {
        if (open_.has_verb)
            close(content_end_);
        begin_change(verb, begin);
        open_.scope = scope_;
        open_.change.under = scope_change_;
        return true;
    }

    void begin_change(HistoryVerb verb, std::size_t begin) {
        open_at(begin);
        open_.has_verb = true;
        open_.make = verb.make;
        open_.change.verb = verb.verb;
        content_ = false;
        codified_ = false;
        passive_ = false;
        units_end_ = 0;
        content_end_ = at_;
        lead_ = Lead::Verb;
        gap_ = 0;
    }

    /// What follows "by" or "to" is done inside the provisions that the open change names.
    void make_scope() {
        close(content_end_);
        if (clause_.changes.empty())
            return;
        scope_ = last_closed_;
        scope_change_ = static_cast<std::uint32_t>(clause_.changes.size() - 1);
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
        auto paths = expand_units(static_cast<Level>(units.level), units.list, budget_);
        place_units(std::move(paths), begin, units.marker);
        return true;
    }

    /// "(d)" in "redesignated Subsec. (b) as Subsec. (c) and Subsec. (c) as (d)".
    bool read_bare_units() {
        auto const* first = pointer(at_);
        std::vector<grammar::HistoryDesignator> list;
        if (open_.objects.empty() || !grammar::history_designators_at(first, pointer(end_), list))
            return false;
        auto const begin = at_;
        at_ = static_cast<std::size_t>(first - note_.data());
        auto const& like = open_.objects.front();
        auto const level = static_cast<Level>(
            std::min<std::size_t>(static_cast<std::size_t>(like.first) + like.marks.size() - 1,
                                  static_cast<std::size_t>(Level::Subclause)));
        place_units(expand_units(level, list, budget_), begin, false);
        return true;
    }

    bool foreign() const {
        return rest().starts_with(" of Sec") || rest().starts_with(" of section")
            || rest().starts_with(" of said Sec") || rest().starts_with(" of public act");
    }

    void place_units(std::vector<NotePath> paths, std::size_t begin, bool marker) {
        if (lead_ == Lead::Of && after_units_ && gap_ == 0 && combine_of(paths)) {
            note_units_end();
            return;
        }
        auto const role = foreign() ? Role::Mention : role_of(paths, begin);
        if (role == Role::Object && marker)
            take_markers(paths);
        else if (role == Role::Object)
            take_objects(paths, begin);
        else if (role == Role::Place)
            open_.places.insert(open_.places.end(), paths.begin(), paths.end());
        else if (role == Role::Target)
            take_targets(paths);
        role_ = role;
        group_ = paths.size();
        note_units_end();
    }

    void note_units_end() {
        units_end_ = content_end_ = at_;
        lead_ = Lead::Other;
        gap_ = 0;
    }

    std::vector<NotePath>* list_of(Role role) {
        return role == Role::Object ? &open_.objects
             : role == Role::Place  ? &open_.places
             : role == Role::Target ? &open_.targets
                                    : nullptr;
    }

    /// "Subdivs. (1) and (2) of Subsec. (a)": the provisions just named lie in these.
    bool combine_of(std::vector<NotePath> const& parents) {
        auto* const list = list_of(role_);
        if (list == nullptr || group_ > list->size())
            return role_ == Role::Mention;
        std::vector<NotePath> tail(list->end() - static_cast<std::ptrdiff_t>(group_), list->end());
        list->resize(list->size() - group_);
        auto whole = under_all(parents, tail);
        group_ = whole.size();
        list->insert(list->end(), whole.begin(), whole.end());
        return true;
    }

    /// "Subsec. (a) and Subdiv. (2)" with nothing between but "and", a comma, "new" and the like.
    bool coordinated(std::size_t begin) const {
        if (units_end_ == 0 || begin < units_end_ || begin - units_end_ > 24)
            return false;
        auto between = note_.substr(units_end_, begin - units_end_);
        for (auto const* word : {",", "and", "or", "to", "existing", "former", "new"}) {
            auto const found = between.find(word);
            if (found == std::string_view::npos)
                continue;
            if (between.find_first_not_of(" ,") != found && *word != ',')
                return false;
            between.remove_prefix(found + std::string_view(word).size());
        }
        return between.find_first_not_of(" ,") == std::string_view::npos;
    }

    Role role_of(std::vector<NotePath> const& paths, std::size_t begin) {
        if ((lead_ == Lead::And || lead_ == Lead::Comma) && coordinated(begin)
            && !(role_ == Role::Target && rest().starts_with(" as ")))
            return role_ == Role::Mention ? Role::Mention : role_;
        auto const verb = open_.change.verb;
        auto const renames =
            verb == Verb::Redesignated || verb == Verb::Designated || verb == Verb::Transferred;
        switch (lead_) {
        case Lead::Start:
            return Role::Object;
        case Lead::Verb:
            return gap_ <= 1 ? Role::Object : Role::Mention;
        case Lead::And:
        case Lead::Comma:
            return gap_ <= 1 ? Role::Object : Role::Mention;
        case Lead::In:
            return gap_ == 0 ? role_of_place(paths) : Role::Mention;
        case Lead::Of:
            return gap_ == 0 && !content_ && verb != Verb::Added && open_.objects.empty()
                        && open_.places.empty()
                     ? Role::Place
                     : Role::Mention;
        case Lead::To:
            if (gap_ != 0)
                return Role::Mention;
            if (renames)
                return Role::Target;
            return verb == Verb::Added && after_units_ ? Role::Place : Role::Mention;
        case Lead::As:
        case Lead::Into:
            return gap_ <= 1 ? Role::Target : Role::Mention;
        case Lead::With:
            return verb == Verb::Replaced && !open_.objects.empty() && gap_ == 0 ? Role::Target
                                                                                 : Role::Mention;
        default:
            return Role::Mention;
        }
    }

    /// "in Subsec. (b)" is no place for a change to Subsec. (d) itself: there it belongs to what
    /// the provision says.
    Role role_of_place(std::vector<NotePath> const& paths) {
        if (!open_.objects.empty() && open_.objects.front().first <= paths.front().first
            && content_)
            return Role::Mention;
        if (lead_before_ == Lead::And || lead_before_ == Lead::Comma)
            if (next_is_past_verb()) {
                if (open_.has_verb)
                    close(content_end_);
                scope_.clear();
                scope_change_ = no_change;
                open_at(at_);
            }
        return Role::Place;
    }

    /// Whether the next word, behind a comma at most, is a verb that tells.
    bool next_is_past_verb() const {
        auto i = at_;
        while (i < end_ && (note_[i] == ' ' || note_[i] == ','))
            ++i;
        auto stop = i;
        while (stop < end_ && is_word_byte(note_[stop]))
            ++stop;
        auto const& verb = history_word(note_.substr(i, stop - i)).verb;
        return verb && verb->form == VerbForm::Past;
    }

    /// Whether " to VERB" or " by VERBing" stands here.
    bool opens_scope() const {
        auto const words = rest();
        if (!words.starts_with(" to ") && !words.starts_with(" by "))
            return false;
        auto stop = std::size_t{4};
        while (stop < words.size() && is_word_byte(words[stop]))
            ++stop;
        auto const& verb = history_word(words.substr(4, stop - 4)).verb;
        return verb && verb->form != VerbForm::Past;
    }

    void take_objects(std::vector<NotePath> const& paths, std::size_t begin) {
        auto const joined = lead_ == Lead::And || lead_ == Lead::Comma;
        auto const again = HistoryVerb{open_.change.verb, VerbForm::Past, false};
        if (joined && mode_ != Mode::Past && paths.front().first == Level::Subsection
            && opens_scope()) {
            // "amended Subsec. (a) to add x, Subsec. (b) to delete y": amended is understood
            start_change({Verb::Amended, VerbForm::Past, false}, begin);
        } else if (joined && open_.has_verb && !open_.targets.empty()
                   && open_.change.verb != Verb::Added) {
            if (mode_ == Mode::Past)
                start_change(again, begin);
            else
                start_nested(again, begin);
        }
        open_.objects.insert(open_.objects.end(), paths.begin(), paths.end());
    }

    /// "redesignated Subsec. (b) as Subsec. (c), codified by the Revisors as Subsec. (d)": (d) is
    /// what is printed.
    void take_targets(std::vector<NotePath> const& paths) {
        if (std::exchange(codified_, false))
            open_.targets.clear();
        open_.targets.insert(open_.targets.end(), paths.begin(), paths.end());
    }

    /// "added Subdiv. designators (1) and (2)" names words that were there before; "deleted Subsec.
    /// designator (b)" leaves them there.
    void take_markers(std::vector<NotePath> const& paths) {
        if (open_.change.verb == Verb::Added && open_.objects.empty())
            open_.change.verb = Verb::Designated;
        else if (open_.change.verb == Verb::Deleted && open_.objects.empty())
            open_.change.verb = Verb::Redesignated;
        auto& list = open_.change.verb == Verb::Designated ? open_.targets : open_.objects;
        if (open_.change.verb == Verb::Designated || open_.change.verb == Verb::Redesignated)
            list.insert(list.end(), paths.begin(), paths.end());
    }

    /// "amended same", "said Subsec.", "therein": the provisions named last.
    void read_same(bool object) {
        auto const& named = !open_.objects.empty() && !object ? open_.objects : last_;
        auto& list = object && lead_ == Lead::Verb ? open_.objects : open_.places;
        if (lead_ == Lead::Verb || lead_ == Lead::In || !object)
            list = named;
        units_end_ = at_;
        lead_ = Lead::Other;
        gap_ = 0;
    }

    static void write(std::vector<std::string>& out, std::vector<NotePath> const& paths) {
        out.reserve(paths.size());
        for (auto const& path : paths)
            out.push_back(path.text());
    }

    void close(std::size_t end) {
        auto& change = open_.change;
        auto const empty = !open_.has_verb && change.quoted.empty() && open_.objects.empty()
                        && open_.places.empty();
        if (empty)
            return;
        change.span.begin = static_cast<std::uint32_t>(start_of_words());
        change.span.end = std::max(change.span.begin, static_cast<std::uint32_t>(end));
        auto const places = under_all(open_.scope, open_.places);
        auto const objects = under_all(places.empty() ? open_.scope : places, open_.objects);
        auto const& above = objects.empty() ? (places.empty() ? open_.scope : places) : objects;
        auto const targets =
            under_all(above.empty() ? above : std::vector{above.front()}, open_.targets);
        write(change.units, objects);
        write(change.in, places);
        write(change.to, targets);
        auto const& named = !targets.empty() ? targets : !objects.empty() ? objects : places;
        auto const dropped = change.verb == Verb::Redesignated && targets.empty();
        if (dropped)
            last_.clear();
        else if (!named.empty())
            last_ = named;
        last_closed_ = !objects.empty() ? objects : places;
        clause_.changes.push_back(std::move(change));
        open_at(end);
    }

    std::string_view note_;
    std::size_t at_;
    std::size_t end_;
    std::vector<Span> const& quotes_;
    std::size_t quote_ = 0; ///< next quotation
    std::size_t& budget_;
    HistoryClause& clause_;

    Open open_;
    Lead lead_ = Lead::Start;
    Lead lead_before_ = Lead::Start; ///< what stood directly before the lead
    std::size_t gap_ = 0;            ///< words since the lead that are no filler
    Mode mode_ = Mode::Past;
    bool content_ = false;  ///< behind "re", "that": what the provision says
    bool codified_ = false; ///< behind "codified", which corrects the new designator
    bool passive_ = false;  ///< behind "was"
    bool after_units_ = false;
    std::size_t units_end_ = 0; ///< end of the provisions named last in this change, or 0
    std::size_t content_end_ = 0;
    std::size_t quotes_before_ = 0; ///< quotations before the last comma or "and"
    Role role_ = Role::Mention;     ///< of the provisions named last
    std::size_t group_ = 0;         ///< how many they were
    std::vector<NotePath> scope_;
    std::uint32_t scope_change_ = no_change;
    std::vector<NotePath> last_;        ///< for "same"
    std::vector<NotePath> last_closed_; ///< of the change closed last
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
