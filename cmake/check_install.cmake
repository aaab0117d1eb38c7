# Installs the build into an empty folder and checks the result: the program finds its sample statutes,
# the examples can be previewed on them, every command has a manual page whose lines are all shown, and the
# documents are there.
# Run: cmake -DBUILD=DIR -DPREFIX=DIR -P check_install.cmake
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE ${PREFIX})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${PREFIX}
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
unset(ENV{NUTMEG_STATUTES})
set(program ${PREFIX}/bin/nutmeg)
set(wrong "")

file(GLOB examples ${PREFIX}/share/nutmeg/examples/*.htm)
if(NOT examples)
    list(APPEND wrong "no example is installed")
endif()
foreach(example ${examples})
    execute_process(COMMAND ${program} preview ${example} --format html
        OUTPUT_VARIABLE page ERROR_VARIABLE errors RESULT_VARIABLE code)
    if(NOT code EQUAL 0)
        list(APPEND wrong "${example}: exit code ${code}: ${errors}")
    else()
        string(FIND "${page}" "${PREFIX}/share/nutmeg/sample" at)
        if(at EQUAL -1)
            list(APPEND wrong "${example}: not applied to the installed sample statutes")
        endif()
    endif()
endforeach()

execute_process(COMMAND ${program} --help OUTPUT_VARIABLE help)
string(REGEX REPLACE "\nTopics.*" "" help "${help}")
string(REGEX MATCHALL "\n  [a-z]+ " commands "${help}")
if(NOT commands)
    list(APPEND wrong "nutmeg --help lists no command")
endif()
foreach(command ${commands})
    string(STRIP "${command}" command)
    if(NOT EXISTS ${PREFIX}/share/man/man1/nutmeg-${command}.1)
        list(APPEND wrong "nutmeg ${command} has no manual page: write cli/help/pages/${command}.md")
    endif()
endforeach()
# A line of text that begins with "." or "'" is lost: man takes it for a request.
file(GLOB pages ${PREFIX}/share/man/man1/*.1)
foreach(page ${pages})
    file(STRINGS ${page} lines REGEX "^[.'][^A-Z\\]")
    foreach(line ${lines})
        list(APPEND wrong "${page}: a line begins with a character that man reads as a request: ${line}")
    endforeach()
endforeach()
foreach(file share/man/man1/nutmeg.1 share/man/man1/nutmeg-corpus-import.1
        share/bash-completion/completions/nutmeg share/zsh/site-functions/_nutmeg
        share/fish/vendor_completions.d/nutmeg.fish share/doc/nutmeg/README.md share/doc/nutmeg/LICENSE
        share/doc/nutmeg/docs/architecture.md share/doc/nutmeg/docs/architecture.svg
        share/doc/nutmeg/docs/reading/README.md)
    if(NOT EXISTS ${PREFIX}/${file})
        list(APPEND wrong "${file} is not installed")
    endif()
endforeach()

if(wrong)
    list(JOIN wrong "\n  " text)
    message(FATAL_ERROR "The installation is incomplete:\n  ${text}")
endif()
