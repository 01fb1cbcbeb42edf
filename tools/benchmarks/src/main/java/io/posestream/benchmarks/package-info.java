/** Reports on speed and accuracy; each main writes one page of docs. */
@NullMarked
package io.posestream.benchmarks;

import org.jspecify.annotations.NullMarked;
