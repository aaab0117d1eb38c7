#include "parser/bills/opening.hpp"
#include "parser/text/x3_support.hpp"

#include <boost/fusion/include/adapt_struct.hpp>

BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::OpeningRange, first, last)
BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::ProvisionGroup, noun, members)
BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::SubjectClause, chains, sections, statutes, act, article)

namespace nutmeg::grammar {

namespace {

using x3::lit, x3::raw, x3::omit, x3::ascii::digit, x3::ascii::alnum, x3::ascii::alpha, x3::no_case,
    x3::char_, x3::repeat;

constexpr auto word(char const* letters) {
    return omit[keyword(letters)];
}

struct words_id {};
struct label_id {};
struct designator_id {};
struct noun_id {};
struct designator_range_id {};
struct group_id {};
struct chain_id {};
struct number_id {};
struct number_range_id {};
struct section_list_id {};
struct statutes_id {};
struct act_id {};
struct article_id {};
struct clause_id {};
struct subject_id {};
struct added_id {};

constexpr x3::rule<words_id, std::string> effective_words = "effective date";
constexpr x3::rule<label_id, std::string> label = "section label";
constexpr x3::rule<designator_id, std::string> designator = "designator";
constexpr x3::rule<noun_id, std::string> noun = "name of a provision";
constexpr x3::rule<designator_range_id, OpeningRange> designator_range = "designators";
constexpr x3::rule<group_id, ProvisionGroup> group = "provisions of one level";
constexpr x3::rule<chain_id, ProvisionChain> chain = "provision";
constexpr x3::rule<number_id, std::string> number = "section number";
constexpr x3::rule<number_range_id, OpeningRange> number_range = "section numbers";
constexpr x3::rule<section_list_id, std::vector<OpeningRange>> section_list = "sections";
constexpr x3::rule<statutes_id, std::string> statutes = "general statutes";
constexpr x3::rule<act_id, std::string> act = "public act";
constexpr x3::rule<article_id, std::string> article = "article of the constitution";
constexpr x3::rule<clause_id, SubjectClause> clause = "what is amended";
constexpr x3::rule<subject_id, std::vector<SubjectClause>> subject = "subject";
constexpr x3::rule<added_id, std::vector<ProvisionChain>> added = "what is added";

constexpr auto comma = -blank >> lit(',');
constexpr auto conjunction = word("and") | word("or");
constexpr auto separator = (comma >> -(ws >> conjunction) >> ws) | (ws >> conjunction >> ws);
constexpr auto inclusive = omit[-(-comma >> ws >> keyword("inclusive") >> -(comma >> &ws))];
constexpr auto of = omit[ws >> keyword("of") >> ws];
constexpr auto of_the = omit[ws >> keyword("of") >> -(ws >> keyword("the"))];

// (Effective October 1, 2026, and applicable to offenses described in subsection (b) of ...)
constexpr auto no_bracket = char_ - '(' - ')';
constexpr auto inner = lit('(') >> *(no_bracket | (lit('(') >> *no_bracket >> ')')) >> ')';
constexpr auto effective_words_def =
    omit[lit('(') >> -blank >> keyword("effective") >> -blank] >> raw[*(no_bracket | inner)] >> ')';
// Section 1.     Sec. 2.
constexpr auto label_def = omit[keyword("section") | (no_case[lit("sec")] >> '.')] >> omit[*blank]
                        >> raw[repeat(1, 5)[digit]] >> '.' >> !alnum;

// (A)(ii)
constexpr auto designator_def = raw[+('(' >> repeat(1, 5)[alnum] >> ')')];
// Subsections
constexpr auto noun_def = raw[no_case[lit("subsection") | "subdivision" | "subparagraph"
                                      | "subclause" | "clause" | "paragraph"]
                              >> -no_case[lit('s')] >> !alnum];
// (e) to (s), inclusive
constexpr auto designator_range_def = designator >> -(omit[ws >> keyword("to") >> ws] >> designator)
                                   >> inclusive;
// subdivisions (2) and (3)
constexpr auto group_def = noun >> omit[ws] >> (designator_range % omit[separator]);
// subdivision (4) of subsection (b)
constexpr auto chain_def = group % of;

// 42a-9-204     7
constexpr auto number_def = raw[+digit >> *alpha >> *('-' >> +alnum)];
// 42-103b to 42-103m, inclusive
constexpr auto number_range_def = number >> -(omit[ws >> keyword("to") >> ws] >> number)
                               >> inclusive;
// sections 20-324g and 42-103b to 42-103m, inclusive
constexpr auto section_list_def = omit[(keyword("section") | keyword("sections")) >> ws]
                               >> (number_range % omit[separator]);
// of the 2026 supplement to the general statutes
constexpr auto statutes_def =
    raw[-(-lit(',') >> of_the
          >> -(ws >> +digit >> -(ws >> keyword("noncumulative")) >> ws >> keyword("supplement")
               >> ws >> keyword("to") >> -(ws >> keyword("the")))
          >> ws >> keyword("general") >> ws >> keyword("statutes"))];
// of public act 11-1 of the June special session
constexpr auto special_session = ws >> keyword("special") >> ws >> keyword("session");
constexpr auto session = -lit(',') >> of_the
                      >> repeat(1, 6)[!special_session >> ws >> +(alnum | ',')] >> special_session;
constexpr auto act_def =
    raw[-(-lit(',') >> of >> (keyword("public") | keyword("special")) >> ws
          >> (keyword("act") | keyword("acts")) >> ws >> -(keyword("number") >> ws) >> +digit
          >> -('-' >> +digit) >> -session)];
// of article third of the Constitution of the state
constexpr auto article_def =
    raw[-(((-lit(',') >> of) | -blank) >> keyword("article") >> ws >> +alpha
          >> -(of_the >> ws >> keyword("amendments") >> ws >> keyword("to")
               >> -(ws >> keyword("the")) >> ws >> keyword("constitution"))
          >> -(of_the >> ws >> keyword("constitution"))
          >> -(of_the >> -(ws >> keyword("state") >> ws >> keyword("of")) >> ws
               >> (keyword("state") | keyword("connecticut"))))];
// subsections (b) and (c) of section 7 of public act 24-38     Article fourth of the Constitution
constexpr auto clause_def = &(noun
                              | omit[keyword("section") | keyword("sections") | keyword("article")])
                         >> -((chain % omit[separator]) >> of) >> -section_list >> statutes >> act
                         >> article;
// section 1-1 of the general statutes and section 7 of public act 24-38
constexpr auto subject_def = clause % omit[separator];

// subsections (g) and (h)     thereto a new subsection (d)
constexpr auto added_def =
    omit[-(ws >> keyword("thereto")) >> -(ws >> keyword("a")) >> -(ws >> keyword("new")) >> ws]
    >> (chain % omit[separator]);

constexpr auto is_or_are = word("is") | word("are");
// is repealed and the following is substituted in lieu thereof
constexpr auto substitute = -comma >> ws >> is_or_are >> ws >> word("repealed") >> -comma >> ws
                         >> word("and") >> ws >> word("the") >> ws >> word("following") >> ws
                         >> -(is_or_are >> ws)
                         >> (word("substituted") | word("inserted") | word("enacted"))
                         >> -(-comma >> ws >> word("in") >> ws >> word("lieu") >> ws
                              >> (word("thereof") | word("of")));
// is amended to read as follows
constexpr auto restate = -comma >> ws >> is_or_are >> ws >> word("amended") >> ws >> word("to")
                      >> ws >> word("read") >> ws >> word("as") >> ws >> word("follows");
// is amended by adding
constexpr auto add = -comma >> ws >> is_or_are >> ws >> word("amended") >> ws >> word("by") >> ws
                  >> word("adding");
// are repealed
constexpr auto repeal = -comma >> ws >> is_or_are >> -(ws >> word("hereby")) >> ws
                     >> word("repealed");
constexpr auto operative = -comma >> ws >> is_or_are >> ws
                        >> (word("hereby") | word("repealed") | word("amended"));
// , as amended by section 54 of public act 26-8, and section 50 of this act,
constexpr auto sentence_end = lit(':') | ';' | ". ";
constexpr auto qualifier = raw[*(char_ - operative - sentence_end)] >> &operative;

BOOST_SPIRIT_DEFINE(
    effective_words, label, designator, noun, designator_range, group, chain, number)
BOOST_SPIRIT_DEFINE(number_range, section_list, statutes, act, article, clause, subject, added)

} // namespace

bool label_at(char const*& first, char const* last, std::string& number_words) {
    return x3::parse(first, last, label, number_words);
}

bool new_at(char const*& first, char const* last) {
    return x3::parse(first, last, *blank >> '(' >> keyword("new") >> ')');
}

bool effective_at(char const*& first, char const* last, std::string& words) {
    return x3::parse(first, last, omit[*blank] >> effective_words, words);
}

bool subject_at(char const*& first, char const* last, std::vector<SubjectClause>& clauses) {
    return x3::parse(first, last, omit[*blank] >> subject, clauses);
}

bool qualifier_at(char const*& first, char const* last, std::string& words) {
    return x3::parse(first, last, qualifier, words);
}

bool operative_at(char const*& first, char const* last, Action& action) {
    if (x3::parse(first, last, substitute) || x3::parse(first, last, restate))
        action = Action::Substitute;
    else if (x3::parse(first, last, add))
        action = Action::Add;
    else if (x3::parse(first, last, repeal))
        action = Action::Repeal;
    else
        return false;
    return true;
}

bool added_at(char const*& first, char const* last, std::vector<ProvisionChain>& chains) {
    return x3::parse(first, last, added, chains);
}

bool added_sections_at(char const*& first, char const* last, std::vector<OpeningRange>& sections) {
    return x3::parse(first, last, omit[ws] >> section_list, sections);
}

} // namespace nutmeg::grammar
