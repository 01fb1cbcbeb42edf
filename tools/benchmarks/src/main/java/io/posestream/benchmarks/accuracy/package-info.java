/** How close the results are to the truth and to the official MediaPipe runs. */
@NullMarked
package io.posestream.benchmarks.accuracy;

import org.jspecify.annotations.NullMarked;
