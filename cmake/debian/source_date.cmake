# cpack reads this before it makes the package. The dates in the package are SOURCE_DATE_EPOCH, else the date of
# the commit, so that the same commit gives the same package.
if(NOT DEFINED ENV{SOURCE_DATE_EPOCH})
    execute_process(COMMAND git -C ${CPACK_NUTMEG_SOURCE} log -1 --format=%ct
        OUTPUT_VARIABLE date OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failed)
    if(NOT failed)
        set(ENV{SOURCE_DATE_EPOCH} ${date})
    endif()
endif()
