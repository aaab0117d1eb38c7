// Where a sentence goes on after a list inside it. A row is a sentence; the bar shows the end of
// the last member and is not part of the sentence. Without a bar, the member is not cut.
#include "parser/clauses/run_in_list.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;

namespace {

/// The sentence with a bar where the last member of its list ends. The list is of "(1)", "(2)" ...;
/// the last number of the sentence is that of the last member.
std::string with_end(std::string sentence) {
    if (auto const bar = sentence.find('|'); bar != sentence.npos)
        sentence.erase(bar, 1);
    std::string_view const text = sentence;
    auto const first = text.find("(1)");
    auto last = first;
    for (char number = '2'; number <= '9'; ++number)
        if (auto const at = text.find(std::string("(") + number + ")"); at != text.npos)
            last = at;
    RunInList const list{.head = text.substr(0, first),
                         .earlier = text.substr(first, last - first),
                         .last = text.substr(last + 3)};
    if (auto const end = end_of_last_member(list))
        sentence.insert(last + 3 + *end, "|");
    return sentence;
}

void check(std::vector<char const*> const& sentences) {
    for (auto const* const sentence : sentences)
        CHECK(with_end(sentence) == sentence);
}

} // namespace

TEST_CASE("run-in list: a subject and its verb follow a phrase or clause that needs them") {
    check({
        "For the purposes of (1) gates, and (2) locks,| the Treasurer shall issue bonds.",
        "For the purposes of (1) gates, and (2) locks,| the Treasurer is allowed to sell.",
        "If (1) the gate is open, or (2) the lock is broken,| the court may order a repair.",
        "If a keeper (1) has no permit, or (2) loses it,| such keeper is liable for the costs.",
        "If the board finds that (1) a gate is open, and (2) no guard is near,| it shall close it.",
        "Whenever a guest (1) opens a gate, or (2) fails to close one,| the keeper shall warn him.",
        "When a gate is (1) to be moved, or (2) sold,| then, in June, the board may do so.",
        "Upon receipt of (1) a plan, or (2) a copy of a plan,| the board, in June, may act.",
        "In the case of one who (1) sells, or (2) has a lock that may rust,| he shall tell.",
        "If a guest asks for (1) a gate, or (2) a lock,| any keeper who is near shall answer.",
        "If (1) a gate will rot, or (2) a lock may be opened without a key,| the board may act.",
        "In ten days after the date (1) of receipt, or (2) on which it was sold,| he shall report.",
    });
}

TEST_CASE("run-in list: the verb of a subject before the list follows a comma") {
    check({
        "Any person who (1) sells gates, or (2) buys locks,| shall pay a fee.",
        "Any guest (1) whose card is lost, or (2) whose key, as made, is lost,| shall pay.",
        "The board, in consultation with (1) the keeper, and (2) the guard,| shall adopt a plan.",
        "After July 1, 2030, any (1) keeper, or (2) guard, as defined in section 99-2,| may ask.",
        "No keeper who (1) has a permit; or (2) is not required to have one;| may be fined.",
        "Subject to section 99-2, (1) each gate, and (2) each lock,| shall be painted.",
        "One who (1) sells, or (2) states that he is poor because of a fire,| may ask for more.",
        "A guest who (1) may be fined under section 99-3, or (2) has been fined, shall leave.",
    });
}

TEST_CASE("run-in list: the verb follows without a comma where the members are phrases") {
    check({
        "Any person absent from (1) three meetings, or (2) half of them| shall be let go.",
        "All (1) gates in use, and (2) gates kept in a barn| shall be painted.",
        "Any keeper who (1) sells gates, or (2) keeps gates in any such barn| shall file a report.",
        "An order (1) granting a permit, or (2) denying relief| may be appealed.",
        "A keeper that is (1) a club, or (2) otherwise exempt| shall file a report.",
        "Keepers selected (1) pursuant to section 99-2, or (2) without a vote| shall take an oath.",
    });
}

TEST_CASE("run-in list: a sentence with a verb before the list ends with the last member") {
    check({
        "The board shall (1) close the gate, and (2) open the door, and the keeper may help.",
        "The fee is (1) ten dollars, or (2) twenty dollars, which the board may waive.",
        "If it is open, he shall (1) close it, or (2) if it is broken, the keeper may repair it.",
        "Each keeper may (1) sell gates, or (2) buy locks, as the board shall prescribe.",
    });
}

TEST_CASE("run-in list: a verb that a member can have stays in it") {
    check({
        // each member has its own verb
        "In June, (1) the keeper shall paint the gate, and (2) the guard shall paint the door.",
        "For gates, (1) before June, the guard shall pay, and (2) after June, no one shall pay.",
        "For this act, (1) \u201Cgate\u201D means a door, and (2) a bolt, if any, shall be a lock.",
        "If, in June, (1) it is open, the guard shall lock it, and (2) it is shut, he may open it.",
        // what follows the comma can be in the list
        "In June, (1) the plan, and (2) the maps of doors, the locks and the keys may be read.",
        "If (1) a gate is open, and (2) no guard is near, any guest who sells shall shut it.",
        // clauses inside the last member
        "Any keeper of (1) a gate, or (2) a lock, provided the gate, if open, shall be closed.",
        "For repairs of (1) gates, or (2) locks, except that in June, the guard shall do them.",
        "A device that (1) opens gates, and (2) is of a kind that, in his judgment, may be used.",
        "Conduct that (1) harms guests, or (2) makes a repair which, if late, shall be costly.",
        "Steps toward (1) a permit, and (2) any relief the board may grant.",
        "Fees paid (1) pursuant to section 99-2, or (2) pursuant to a rule the board may adopt.",
        "Gates kept in (1) a barn, or (2) a yard, and the keeper shall paint them.",
        "If the board learns that (1) a gate is open, and (2) that, in May, the lock is weak.",
        "If (1) a check is late, and (2) because of the delay, the owner is harmed.",
        // a relative clause with a verb that is not seen
        "Any keeper of (1) a gate, or (2) a lock that fails in rain may ask for a permit.",
        // what the head introduces has subjects of its own
        "He paints gates, provided (1) a gate is old, and (2) the keeper, or a guard, shall pay.",
        "The will of (1) a keeper, and (2) any guard named in his last will.",
        "The gates: (1) of iron, and (2) of wood, shall be painted.",
    });
}

TEST_CASE("run-in list: a list in a member goes on only with a sentence of its own") {
    auto const end = [](std::string_view head) {
        return end_of_last_member({.head = head,
                                   .earlier = "(A) opens gates, or ",
                                   .last = " breaks locks, shall pay a fee.",
                                   .nested = true})
            .has_value();
    };
    CHECK(end("any person who "));
    CHECK_FALSE(end("employs a guard who "));
}
