# Writes a C++ source file with the texts of the help pages, in the order of their names.
# Run: cmake -DFOLDER=DIR -DOUTPUT=FILE -P embed_help_pages.cmake
cmake_minimum_required(VERSION 3.25)

file(GLOB_RECURSE pages RELATIVE ${FOLDER} ${FOLDER}/*.md)
list(SORT pages)
set(source "// Made from cli/help/pages by cmake/embed_help_pages.cmake.\n#include \"cli/help/page_texts.hpp\"\n
namespace nutmeg {\n\nstd::vector<PageText> page_texts() {\n    return {\n")
foreach(page ${pages})
    file(READ ${FOLDER}/${page} text)
    string(REGEX REPLACE "\\.md$" "" name ${page})
    string(APPEND source "        {\"${name}\", R\"HELP_PAGE(${text})HELP_PAGE\"},\n")
endforeach()
string(APPEND source "    };\n}\n\n} // namespace nutmeg\n")
file(WRITE ${OUTPUT} "${source}")
