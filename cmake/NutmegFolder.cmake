# nutmeg_folder(FOLDER SOURCES file... [LIBRARIES library...])
#
# Adds the object library of one folder below parser/, diff/, corpus/ or cli/ (parser/text becomes
# nutmeg_parser_text), and puts it into the static library of the top folder (nutmeg_parser).
# LIBRARIES are the third-party libraries that only this folder uses.
function(nutmeg_folder folder)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
    string(REPLACE "/" "_" target "nutmeg_${folder}")
    string(REGEX MATCH "^[a-z]+" top ${folder})
    add_library(${target} OBJECT ${arg_SOURCES})
    target_link_libraries(${target} PUBLIC nutmeg_options PRIVATE ${arg_LIBRARIES})
    target_link_libraries(nutmeg_${top} PRIVATE ${target} ${arg_LIBRARIES})
endfunction()
