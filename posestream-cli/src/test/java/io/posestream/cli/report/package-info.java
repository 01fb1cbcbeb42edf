@NullMarked
package io.posestream.cli.report;

import org.jspecify.annotations.NullMarked;
