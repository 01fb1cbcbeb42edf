/** Generators, fakes and scripted parts for tests; shared by all modules through the test-jar. */
@NullMarked
package io.posestream.arbitraries;

import org.jspecify.annotations.NullMarked;
