// The change that is being read from a clause of a History note, and the context that earlier
// changes leave: the provisions that an "amended Subsec. (b) by" applies to, and those that "same"
// means.
#pragma once

#include "parser/notes/history_provisions.hpp"
#include "parser/notes/history_vocabulary.hpp"
#include "parser/notes/note.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The role of a provision in its change: "deleted Subsec. (b)", "in Subsec. (b)", "as Subsec.
/// (c)", or only mentioned: "reference to Subsec. (d)".
enum class Role : std::uint8_t { Object, Location, Target, Mention };

/// How the verbs after "amended Subsec. (a) by adding ..., deleting ..." are inflected.
enum class Mode : std::uint8_t { Past, Gerund, Base };

/// Collects what the scanner (history_change.cpp) finds; completes the paths of provisions when a
/// change ends.
class ChangeBuilder {
public:
    ChangeBuilder(std::string_view note, HistoryClause& clause, std::size_t begin);

    bool has_verb() const { return has_verb_; }
    bool has_objects() const { return !objects_.empty(); }
    bool has_locations() const { return !locations_.empty(); }
    bool has_targets() const { return !targets_.empty(); }
    HistoryChange::Verb verb() const { return change_.verb; }
    Mode mode() const { return mode_; }
    Role role() const { return role_; }
    std::size_t begin() const { return change_.span.begin; }
    std::size_t quotes() const { return change_.quoted.size(); }
    std::vector<NotePath> const& objects() const { return objects_; }

    void set_verb(HistoryChange::Verb verb) { change_.verb = verb; }
    /// "made technical changes": the words "technical changes" have been read.
    void note_technical();
    void expect_codified() { codified_ = true; }
    void add_quote(std::string_view words) { change_.quoted.emplace_back(words); }

    /// Ends the change at `end` and begins an independent one at `begin`. What was read before the
    /// first verb ("in Subsec. (a), ...") belongs to that.
    void start(HistoryVerb verb, std::size_t begin, std::size_t end);
    /// The same for a change that depends on the "amended" before it.
    void start_nested(HistoryVerb verb, std::size_t begin, std::size_t end);
    /// "“X” was changed": the quotations from index `kept` on are its subject.
    void start_passive(HistoryVerb verb, std::size_t begin, std::size_t end, std::size_t kept);
    /// What follows applies to the provisions that the open change names.
    void make_scope(Mode mode, std::size_t end);
    /// "and in Subsec. (b) substituted": ends the change; the next has no verb yet.
    void start_without_verb(std::size_t begin, std::size_t end);

    /// Adds provisions with their role. `marker`: only their designators are meant.
    void take(Role role, std::vector<NotePath> const& paths, bool marker);
    /// "Subdivs. (1) and (2) of Subsec. (a)": the provisions named last are inside these.
    /// @return false if none were named
    bool combine_of(std::vector<NotePath> const& parents);
    /// "amended same" (an object), "therein" (a location): the provisions named last. Deducted from
    /// `budget`; not added at all if there are more than that.
    void take_same(bool object, std::size_t& budget);

    /// Ends the open change, if there is one.
    void close(std::size_t end);

private:
    void open_at(std::size_t at);
    void begin_change(HistoryVerb verb, std::size_t begin);
    void take_markers(std::vector<NotePath> const& paths);
    std::vector<NotePath>* list_of(Role role);

    std::string_view note_;
    HistoryClause& clause_;

    HistoryChange change_;
    bool has_verb_ = false;
    bool make_ = false; ///< "made", which needs "technical changes" after it
    std::vector<NotePath> objects_;
    std::vector<NotePath> locations_;
    std::vector<NotePath> targets_;
    bool nested_ = false;
    bool codified_ = false; ///< after "codified", which corrects the new designator

    Mode mode_ = Mode::Past;
    Role role_ = Role::Mention; ///< of the provisions named last
    std::size_t group_ = 0;     ///< their number
    std::vector<NotePath> scope_;
    std::uint32_t scope_change_ = no_change;
    std::vector<NotePath> last_;        ///< for "same"
    std::vector<NotePath> last_closed_; ///< of the change closed last
};

} // namespace nutmeg
