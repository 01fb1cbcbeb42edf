/** How close the results are to the truth and to the official MediaPipe runs. */
@NullMarked
package io.posestream.bench.accuracy;

import org.jspecify.annotations.NullMarked;
