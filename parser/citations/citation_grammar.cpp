// Provisions, section numbers and the words that refer to them: "subparagraphs (A)(i) to (A)(iii),
// inclusive", "sections 99-1, 99-3a to 99-7, inclusive, or 99-9(b)", "said subsection".
#include "parser/citations/citation_grammar.hpp"

#include "parser/text/x3_support.hpp"

#include <boost/fusion/include/adapt_struct.hpp>

BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::DesignatorMember, join, first, last)
BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::Provision, noun, members)
BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::Numbered, number, designators)
BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::NumberMember, join, first, last, further)
BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::Reference, word, noun)

namespace nutmeg::grammar {

namespace {

using x3::attr, x3::lit, x3::omit, x3::repeat;
using x3::ascii::alnum, x3::ascii::digit, x3::ascii::lower, x3::ascii::upper;

struct level_noun_id {};
struct container_noun_id {};
struct join_id {};
struct designators_id : located {};
struct designator_member_id : located {};
struct more_designators_id : located {};
struct designator_list_id {};
struct provision_id : located {};
struct number_id : located {};
struct adjoined_id : located {};
struct numbered_id : located {};
struct fused_id : located {};
struct further_id {};
struct number_member_id : located {};
struct more_numbers_id : located {};
struct number_list_id {};
struct section_list_id {};
struct reference_id : located {};

constexpr x3::rule<level_noun_id, Noun> level_noun = "subsection to subclause";
constexpr x3::rule<container_noun_id, Noun> container_noun =
    "section, chapter, part, title, article";
constexpr x3::rule<join_id, Join> join = "comma, and, or";
constexpr x3::rule<designators_id, Words> designators = "designators";
constexpr x3::rule<designator_member_id, DesignatorMember> designator_member =
    "designator or range";
constexpr x3::rule<more_designators_id, DesignatorMember> more_designators =
    "further designator or range";
constexpr x3::rule<designator_list_id, std::vector<DesignatorMember>> designator_list =
    "designators";
constexpr x3::rule<provision_id, Provision> provision = "provision";
constexpr x3::rule<number_id, Words> number = "number";
constexpr x3::rule<adjoined_id, Words> adjoined = "designators of a number";
constexpr x3::rule<numbered_id, Numbered> numbered = "number and designators";
constexpr x3::rule<fused_id, Words> fused = "designators without spaces";
constexpr x3::rule<further_id, std::vector<Words>> further = "further designators of a number";
constexpr x3::rule<number_member_id, NumberMember> number_member = "number or range";
constexpr x3::rule<more_numbers_id, NumberMember> more_numbers = "further number or range";
constexpr x3::rule<number_list_id, std::vector<NumberMember>> number_list = "numbers";
constexpr x3::rule<section_list_id, std::vector<NumberMember>> section_list = "sections";
constexpr x3::rule<reference_id, Reference> reference = "this, said, such";

constexpr auto word_end = !alnum;
constexpr auto range_word = (lit("to") | "through") >> word_end;
constexpr auto inclusive = -lit(',') >> ws >> "inclusive" >> word_end;

// Subdivisions
constexpr auto level_noun_def =
    ((lit('s') | 'S') >> "ub"
     >> (("section" >> attr(Noun::Subsection)) | ("division" >> attr(Noun::Subdivision))
         | ("paragraph" >> attr(Noun::Subparagraph)) | ("clause" >> attr(Noun::Subclause))))
    | ((lit('c') | 'C') >> "lause" >> attr(Noun::Clause))
    | ((lit('p') | 'P') >> "aragraph" >> attr(Noun::Paragraph));

// chapters
constexpr auto container_noun_def =
    ("section" >> attr(Noun::Section)) | ((lit('c') | 'C') >> "hapter" >> attr(Noun::Chapter))
    | ((lit('p') | 'P') >> "art" >> attr(Noun::Part))
    | ((lit('t') | 'T') >> "itle" >> attr(Noun::Title))
    | ((lit('a') | 'A') >> "rticle" >> attr(Noun::Article)) | ("act" >> attr(Noun::Act));

constexpr auto conjunction =
    ("and" >> word_end >> attr(Join::And)) | ("or" >> word_end >> attr(Join::Or));
constexpr auto comma_conjunction =
    ("and" >> word_end >> attr(Join::CommaAnd)) | ("or" >> word_end >> attr(Join::CommaOr));

// , or
constexpr auto join_def =
    (lit(',') >> ((ws >> comma_conjunction >> ws) | (ws >> attr(Join::Comma))))
    | (ws >> conjunction >> ws);

// (A)(ii); occasionally (A) (ii)
constexpr auto designator = '(' >> repeat(1, 7)[alnum] >> ')';
constexpr auto designators_def = omit[designator >> repeat(0, 5)[-lit(' ') >> designator]];

// (A)(i) to (A)(iii), inclusive
constexpr auto designator_range = designators >> -(ws >> range_word >> ws >> designators)
                               >> -omit[inclusive];
constexpr auto designator_member_def = attr(Join::None) >> designator_range;
constexpr auto more_designators_def = join >> designator_range;
constexpr auto designator_list_def = repeat(1)[designator_member]
                                  >> repeat(0, list_limit)[more_designators];

// subdivisions (1), (3) and (5) to (7), inclusive
constexpr auto provision_def = level_noun >> -lit('s') >> ws >> designator_list;

// 42a-2A-101
constexpr auto roman = lit('I') | 'V' | 'X' | 'L';
constexpr auto number_tail =
    ('-' >> +alnum) | ('.' >> digit >> *alnum) | (-lit(' ') >> '(' >> lower >> ")-" >> +alnum);
constexpr auto number_def =
    omit[(+digit >> *alnum >> *number_tail) | (+roman >> -upper >> word_end)];
// After a space, (1) may be the designator of a provision: "under section 99-1 (1) after". It is
// not one where another designator directly follows it or where the sentence stops.
constexpr auto stop = lit('.') | ',' | ';' | ':' | ')';
constexpr auto adjoined_def =
    omit[repeat(1, 6)[designator] | (' ' >> designator >> (repeat(1, 5)[designator] | &stop))
         | x3::eps];
constexpr auto numbered_def = number >> adjoined;

// 414(b) and (c)
constexpr auto fused_def = omit[repeat(1, 6)[designator]];
constexpr auto further_def = repeat(0, 8)[ws >> (lit("or") | "and") >> ws >> fused];
// 46b-120 to 46b-159, inclusive
constexpr auto number_range = numbered >> -(ws >> range_word >> ws >> numbered) >> -omit[inclusive]
                           >> further;
constexpr auto number_member_def = attr(Join::None) >> number_range;
constexpr auto more_numbers_def = join >> number_range;
constexpr auto number_list_def = repeat(1)[number_member] >> repeat(0, list_limit)[more_numbers];

// sections 53a-86, 53a-87 or 53a-88
constexpr auto section_list_def = (lit('s') | 'S') >> "ec"
                               >> ((lit("tion") >> -lit('s')) | (-lit('s') >> '.')) >> ws
                               >> number_list;

// said subsections
constexpr auto reference_def = (("this" >> attr('t')) | ((lit("said") | "Said") >> attr('s'))
                                | ((lit("such") | "Such") >> attr('u')) | ("This" >> attr('t')))
                            >> ws >> (level_noun | container_noun) >> -lit('s') >> word_end;

// , as applicable, of; , respectively, of
constexpr auto as_applicable = "as" >> ws
                            >> (lit("applicable") | "appropriate"
                                | (lit("the") >> ws >> "case" >> ws >> "may" >> ws >> "be"));
constexpr auto aside = lit(',') >> ws >> (lit("respectively") | as_applicable) >> &lit(',');
constexpr auto step_outward = -aside >> -lit(',') >> ws >> "of" >> ws;

BOOST_SPIRIT_DEFINE(level_noun,
                    container_noun,
                    join,
                    designators,
                    designator_member,
                    more_designators,
                    designator_list,
                    provision,
                    number,
                    adjoined,
                    numbered,
                    fused,
                    further,
                    number_member,
                    more_numbers,
                    number_list,
                    section_list,
                    reference)

template <class Rule, class Attribute>
bool read(Begin first, End last, char const* origin, Rule const& rule, Attribute& out) {
    return x3::parse(first, last, x3::with<origin_tag>(origin)[rule], out);
}

} // namespace

bool provision_at(Begin first, End last, char const* origin, Provision& out) {
    return read(first, last, origin, provision, out);
}

bool section_list_at(Begin first, End last, char const* origin, std::vector<NumberMember>& out) {
    return read(first, last, origin, section_list, out);
}

bool number_list_at(Begin first, End last, char const* origin, std::vector<NumberMember>& out) {
    return read(first, last, origin, number_list, out);
}

bool container_list_at(
    Begin first, End last, char const* origin, Noun& noun, std::vector<NumberMember>& out) {
    char const* next = first;
    if (!x3::parse(next, last, container_noun >> -lit('s') >> ws, noun)
        || !read(next, last, origin, number_list, out))
        return false;
    first = next;
    return true;
}

bool reference_at(Begin first, End last, char const* origin, Reference& out) {
    return read(first, last, origin, reference, out);
}

bool of_at(Begin first, End last) {
    return x3::parse(first, last, step_outward);
}

bool join_at(Begin first, End last, Join& out) {
    return x3::parse(first, last, join, out);
}

} // namespace nutmeg::grammar
