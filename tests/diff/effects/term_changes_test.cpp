#include "tests/support/effect_rows.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

TEST_CASE("effects: a term is a noun phrase changed alike wherever it is used") {
    check_rows({
        {"a frequency is no term",
         "(a) The board shall report annually to the town. (b) The clerks shall meet annually at "
         "the hall.",
         "(a) The board shall report biennially to the town. (b) The clerks shall meet biennially "
         "at the hall.",
         "text (a)\n"
         "text (b)\n"},
        {"the name of a place that stays elsewhere",
         "(a) The clerk of Bristol shall mail a writ to Bristol. (b) A keeper in the north shall "
         "file in Bristol. (c) A keeper in the south shall file in Bristol or Milford.",
         "(a) The clerk of Bristol shall mail a writ to Bristol. (b) A keeper in the north shall "
         "file in Salem. (c) A keeper in the south shall file in Salem or Milford.",
         "text (b)\n"
         "text (c)\n"},
        {"a name put before a name",
         "(a) There is an account to be known as the “town account”. The town shall deposit all "
         "fees in the town account. (b) The town account shall be kept apart.",
         "(a) There is an account to be known as the “Jane Doe town account”. The town shall "
         "deposit all fees in the Jane Doe town account. (b) The Jane Doe town account shall be "
         "kept apart.",
         "term  town account > Jane Doe town account\n"},
        {"the noun phrase around the replaced word",
         "(a) The board shall run a gate development program. (b) A town may join the gate "
         "development program by letter.",
         "(a) The board shall run a gate incentive program. (b) A town may join the gate incentive "
         "program by letter.",
         "term  gate development program > gate incentive program\n"},
        {"a name inside a larger name",
         "(a) A keeper shall be registered with the Department of Gates. (b) The Department of "
         "Gates shall keep a list. (c) A keeper may appeal to the Department of Gates.",
         "(a) A keeper shall be registered with the Bureau of Locks within the Department of "
         "Gates. (b) The Bureau of Locks within the Department of Gates shall keep a list. (c) A "
         "keeper may appeal to the Bureau of Locks within the Department of Gates.",
         "term  Department of Gates > Bureau of Locks within the Department of Gates\n"},
        {"the same in an exception",
         "(a) A keeper is exempt unless registered with the Department of Gates. (b) The "
         "Department of Gates shall keep a list.",
         "(a) A keeper is exempt unless registered with the Bureau of Locks within the Department "
         "of Gates. (b) The Bureau of Locks within the Department of Gates shall keep a list.",
         "term  Department of Gates > Bureau of Locks within the Department of Gates\n"},
        {"a phrase that is too long for a term",
         "(a) The keeper of a bridge, tunnel or causeway for horses and wagons over tidal water "
         "shall file a plan. (b) No keeper of a bridge, tunnel or causeway for horses and wagons "
         "over tidal water may close it.",
         "(a) The operator of a crossing shall file a plan. (b) No operator of a crossing may "
         "close it.",
         "text (a)\n"
         "text (b)\n"},
        {"a verb is no term",
         "(a) The owner entering the lake shall pay a fee. (b) An owner entering the lake at night "
         "shall carry a lamp.",
         "(a) The owner leaving the lake shall pay a fee. (b) An owner leaving the lake at night "
         "shall carry a lamp.",
         "text (a)\n"
         "text (b)\n"},
        {"a noun with a possessive",
         "(a) Any person with a bachelor's degree may apply. (b) The clerk shall list each person "
         "with a bachelor's degree.",
         "(a) Any person with a master's degree may apply. (b) The clerk shall list each person "
         "with a master's degree.",
         "term  bachelor's degree > master's degree\n"},
        {"another name",
         "(a) Any depositor may withdraw. (b) The bank shall notify the depositor.",
         "(a) Any account owner may withdraw. (b) The bank shall notify the account owner.",
         "term  depositor > account owner\n"},
        {"an adverb is no term",
         "(a) A federally licensed dealer may sell. (b) The federally licensed dealer shall keep "
         "books.",
         "(a) A state licensed dealer may sell. (b) The state licensed dealer shall keep books.",
         "text (a)\n"
         "text (b)\n"},
        {"an officer",
         "(a) The Commissioner of Gates shall adopt rules. (b) The Commissioner of Gates may close "
         "a lock.",
         "(a) The Commissioner of Waterways shall adopt rules. (b) The Commissioner of Waterways "
         "may close a lock.",
         "term  Commissioner of Gates > Commissioner of Waterways\n"},
        {"a coordinate put before a noun",
         "(a) A patient may ask for a record. (b) A record of a patient is sealed. (c) If a "
         "patient asks, the clerk shall answer. (d) No clerk shall charge a patient for a copy.",
         "(a) A person or patient may ask for a record. (b) A record of a person or patient is "
         "sealed. (c) If a person or patient asks, the clerk shall answer. (d) No clerk shall "
         "charge a person or patient for a copy.",
         "scope (a)\n"
         "scope (b)\n"
         "scope (c)\n"
         "scope (d)\n"},
        {"a noun that changes once and stays elsewhere",
         "(a) The keeper shall send the notice to the tenant. (b) The tenant may answer.",
         "(a) The keeper shall send the notice to the owner. (b) The tenant may answer.",
         "text (a)\n"},
        {"an adjective that is a verb form",
         "(a) The clerk shall send an authenticated demand. (b) An authenticated record shall be "
         "kept.",
         "(a) The clerk shall send a signed demand. (b) A signed record shall be kept.",
         "term  authenticated > signed\n"},
        {"a spelling is no term",
         "(a) Not later than fortyfive days after the sale. (b) Within fortyfive days.",
         "(a) Not later than forty-five days after the sale. (b) Within forty-five days.",
         "technical (a) - > -\n"
         "technical (b) - > -\n"},
        {"an adjective put in once",
         "(a) The clerk shall write the new name.",
         "(a) The clerk shall write the new legal name.",
         "text (a)\n"},
    });
}
