/** Where the time of a frame goes. */
@NullMarked
package io.posestream.bench.stage;

import org.jspecify.annotations.NullMarked;
