# Writes a C++ source file with the files of the page of nutmeg serve, in the order of their paths.
# Run: cmake -DFOLDER=DIR -DOUTPUT=FILE -P embed_page_assets.cmake
cmake_minimum_required(VERSION 3.25)

file(GLOB_RECURSE scripts RELATIVE ${FOLDER}/built ${FOLDER}/built/*.js)
file(GLOB styles RELATIVE ${FOLDER} ${FOLDER}/*.css ${FOLDER}/*.svg)
list(SORT scripts)
list(SORT styles)
set(type_js "text/javascript; charset=utf-8")
set(type_css "text/css; charset=utf-8")
set(type_svg "image/svg+xml")

set(source "// Made from cli/serve/page by cmake/embed_page_assets.cmake.\n#include \"cli/serve/page/page_assets.hpp\"\n
#include <array>\n\nnamespace nutmeg {\n\nstd::span<PageAsset const> page_assets() {
    static constexpr auto assets = std::to_array<PageAsset>({\n")
function(add_asset path type file)
    file(READ ${file} text)
    string(APPEND source "        {\"${path}\", \"${type}\", R\"PAGE_ASSET(${text})PAGE_ASSET\"},\n")
    set(source "${source}" PARENT_SCOPE)
endfunction()
foreach(name ${styles})
    string(REGEX REPLACE ".*\\." "" ending ${name})
    add_asset("/assets/${name}" "${type_${ending}}" ${FOLDER}/${name})
endforeach()
foreach(name ${scripts})
    add_asset("/assets/${name}" "${type_js}" ${FOLDER}/built/${name})
endforeach()
add_asset("/page.html" "text/html; charset=utf-8" ${FOLDER}/page.html)
string(APPEND source "    });\n    return assets;\n}\n\n} // namespace nutmeg\n")
file(WRITE ${OUTPUT} "${source}")
