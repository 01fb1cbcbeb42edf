@NullMarked
package io.posestream.cli.doctor;

import org.jspecify.annotations.NullMarked;
