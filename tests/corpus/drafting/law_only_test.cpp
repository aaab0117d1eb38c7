#include "corpus/drafting/law_only.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

std::string law_of(std::string const& catchline,
                   std::string const& text,
                   std::string const& current_catchline = "Fines. Community service.",
                   std::string const& current_text = "A fine is ten dollars.") {
    auto const amended =
        std::make_shared<Section const>(section_from_words("99-1", catchline, text));
    auto const current = section_from_words("99-1", current_catchline, current_text);
    return law_only(amended, &current)->text;
}

} // namespace

TEST_CASE("law only: notes after the last paragraph are no law") {
    std::string const law = "(a) A fine is ten dollars.\n(b) See section 99-2.";
    for (std::string const note : {"(P.A. 26-98, S. 1.)",
                                   "(1971, P.A. 912, S. 3; P.A. 06-441, S. 2; P.A. 10-436, S. 1.)",
                                   "History: P.A. 26-98 added Subsec. (b).",
                                   "See Sec. 99-11 re fines.",
                                   "See chapter 992 re fees.",
                                   "Cited. 990 C. 214; 991 C. 52.",
                                   "(Return to Chapter Table of Contents)"}) {
        CAPTURE(note);
        CHECK(law_of("Fines.", law + "\n" + note) == law);
        CHECK(law_of("Fines.", law + "\n" + note + "\nCited. 991 C. 52.") == law);
        // Not after the law: it stays, and is reported as a change.
        CHECK(law_of("Fines.", note + "\n" + law) == note + "\n" + law);
    }
    CHECK(law_of("Fines.", law) == law);
    for (std::string const more :
         {"(See section 99-3.)", "See how it ends.", "(c) Cited persons pay."})
        CHECK(law_of("Fines.", law + "\n" + more) == law + "\n" + more);
}

TEST_CASE("law only: the catchline in force is no law") {
    CHECK(law_of("Fines.", "Community service. A fine is twenty dollars.")
          == "A fine is twenty dollars.");
    CHECK(law_of("", "Fines. Community service. A fine is twenty dollars.")
          == "A fine is twenty dollars.");
    CHECK(law_of("Fines.", "Community service.\n(a) A fine is twenty dollars.")
          == "(a) A fine is twenty dollars.");
    CHECK(law_of("Fines. Community service.", "A fine is twenty dollars.")
          == "A fine is twenty dollars.");
    // The law itself begins with these words.
    CHECK(law_of("Fines.",
                 "Community service. It is free.",
                 "Fines. Community service.",
                 "Community service. It is dear.")
          == "Community service. It is free.");
}
