@NullMarked
package io.posestream.bench.report;

import org.jspecify.annotations.NullMarked;
