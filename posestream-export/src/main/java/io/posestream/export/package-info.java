/** Motion of one person over time, and the files of other programs that hold it. */
@NullMarked
package io.posestream.export;

import org.jspecify.annotations.NullMarked;
