# berkas_module(NAME LEVEL n SOURCES file... [ROOMS folder...] [USES module...] [LIBRARIES target...])
# A module is a folder of src/, a namespace and a target of the same name. USES names the modules of lower
# levels that it may include. ROOMS names the sub-folders of a large module, each of which may include itself and
# those before it. The layer test reads these records and checks the sources against them.
add_library(berkas_options INTERFACE)
target_compile_features(berkas_options INTERFACE cxx_std_20)
target_compile_options(berkas_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Werror)
# g++ 12 reports string concatenation as overlapping (GCC bug 105329) and the inside of a std::variant as
# uninitialized (GCC bug 80635), both wrongly.
target_compile_options(berkas_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict -Wno-maybe-uninitialized>)
target_include_directories(berkas_options INTERFACE ${CMAKE_SOURCE_DIR}/src)

set_property(GLOBAL PROPERTY BERKAS_LAYERS "")
set_property(GLOBAL PROPERTY BERKAS_ROOMS "")

# In batches, several sources are one translation unit: names in anonymous namespaces are those of a whole
# module then, and what a source takes from another module or a library by `using` reaches the next ones. The
# compiler takes such a source for a header, in which a class with an anonymous base would be a mistake.
function(berkas_batches target)
  if(BERKAS_UNITY)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
  endif()
endfunction()

function(berkas_module name)
  cmake_parse_arguments(ARG "" "LEVEL" "SOURCES;ROOMS;USES;LIBRARIES" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES OUTPUT_NAME berkas_${name})
  berkas_batches(${name})
  target_link_libraries(${name} PUBLIC berkas_options ${ARG_USES} PRIVATE ${ARG_LIBRARIES})
  list(JOIN ARG_USES " " uses)
  set_property(GLOBAL APPEND PROPERTY BERKAS_LAYERS "${name} ${ARG_LEVEL} ${uses}")
  if(ARG_ROOMS)
    list(JOIN ARG_ROOMS " " rooms)
    set_property(GLOBAL APPEND PROPERTY BERKAS_ROOMS "${name} ${rooms}")
  endif()
endfunction()

# berkas_tests(MODULE SOURCES main.cpp file... [LIBRARIES target...] [COST seconds] [APART suite...]): one
# Boost.Test program for a module. What costs most is started first; the suites APART are a test of their own,
# beside which the others can run.
# main.cpp stands first, so that it is the first of its batch: it has Boost.Test define the program's main,
# which every other source, by support/boost_test.h, has it leave out.
function(berkas_tests module)
  cmake_parse_arguments(ARG "" "COST" "SOURCES;LIBRARIES;APART" ${ARGN})
  add_executable(${module}_tests ${ARG_SOURCES})
  berkas_batches(${module}_tests)
  target_compile_definitions(${module}_tests PRIVATE
    BOOST_TEST_DYN_LINK BOOST_TEST_MODULE=${module} BERKAS_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
    BERKAS_BINARY_DIR="${CMAKE_BINARY_DIR}")
  target_link_libraries(${module}_tests PRIVATE ${ARG_LIBRARIES} support Boost::unit_test_framework)
  if(TARGET ${module})
    target_link_libraries(${module}_tests PRIVATE ${module})
  endif()
  set(tests ${module})
  if(ARG_APART)
    list(JOIN ARG_APART "," apart)
    list(JOIN ARG_APART ":!" others)
    add_test(NAME ${module} COMMAND ${module}_tests --run_test=!${others})
    add_test(NAME ${module}-apart COMMAND ${module}_tests --run_test=${apart})
    list(APPEND tests ${module}-apart)
  else()
    add_test(NAME ${module} COMMAND ${module}_tests)
  endif()
  if(ARG_COST)
    set_tests_properties(${tests} PROPERTIES COST ${ARG_COST})
  endif()
endfunction()
