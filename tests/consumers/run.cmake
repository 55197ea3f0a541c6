# SPDX-License-Identifier: MIT
#
# Configures, builds and runs the project in the folder `way`, from nothing.
#
#   cmake -Dway=find_package|subdirectory -Dsource=REPOSITORY -Dbuilt=ITS_BUILD -Dwork=FOLDER -Dconfig=Release
#         -Dgenerator=Ninja -Dcc=COMPILER -Dcxx=COMPILER -P run.cmake

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    string(REPLACE ";" " " command "${ARGN}")
    message(FATAL_ERROR "${command}\n${output}\nreturned ${result}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${work})
file(MAKE_DIRECTORY ${work})

if(way STREQUAL "find_package")
  run(${CMAKE_COMMAND} --install ${built} --prefix ${work}/first --config ${config}
    --component brevier)
  # Moved after it was installed: the package must not know where it was.
  file(RENAME ${work}/first ${work}/installed)
  set(where -DCMAKE_PREFIX_PATH=${work}/installed -Dc_program=${source}/tests/c_interface.c)
else()
  set(where -Dbrevier_source=${source})
endif()

run(${CMAKE_COMMAND} -S ${source}/tests/consumers/${way} -B ${work}/build -G ${generator}
  -DCMAKE_BUILD_TYPE=${config} -DCMAKE_C_COMPILER=${cc} -DCMAKE_CXX_COMPILER=${cxx} ${where})
run(${CMAKE_COMMAND} --build ${work}/build --config ${config})

file(GLOB_RECURSE programs ${work}/build/bin/*)
if(NOT programs)
  message(FATAL_ERROR "no program was built")
endif()
foreach(program IN LISTS programs)
  run(${program})
  message("${program}\n${output}")
endforeach()

if(way STREQUAL "subdirectory")
  file(GLOB_RECURSE ours ${work}/build/*brevier*.a ${work}/build/*brevier*.o ${work}/build/*.lib)
  if(ours)
    message(FATAL_ERROR "built without being asked for: ${ours}")
  endif()
endif()
