package io.posestream.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public types of this build's artifacts, by their simple names. */
final class TypeIndex {
  private static final Pattern TOP_LEVEL_CLASS = Pattern.compile("(.+)/(\\w+)\\.class");

  private final Map<String, Set<String>> qualified = new HashMap<>();

  private TypeIndex() {}

  /** Reads all jars below a folder. */
  static TypeIndex of(Path repository) {
    TypeIndex index = new TypeIndex();
    try (Stream<Path> files = Files.walk(repository)) {
      Path[] jars = files.filter(file -> file.toString().endsWith(".jar")).toArray(Path[]::new);
      for (ModuleReference module : ModuleFinder.of(jars).findAll()) {
        index.add(module);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return index;
  }

  private void add(ModuleReference module) throws IOException {
    ModuleDescriptor descriptor = module.descriptor();
    Set<String> exported =
        descriptor.exports().stream()
            .filter(export -> !export.isQualified())
            .map(Exports::source)
            .collect(Collectors.toSet());
    try (ModuleReader reader = module.open();
        Stream<String> entries = reader.list()) {
      for (String entry : (Iterable<String>) entries::iterator) {
        Matcher type = TOP_LEVEL_CLASS.matcher(entry);
        if (type.matches() && exported.contains(type.group(1).replace('/', '.'))) {
          String name = type.group(1).replace('/', '.') + "." + type.group(2);
          qualified.computeIfAbsent(type.group(2), unused -> new TreeSet<>()).add(name);
        }
      }
    }
  }

  /** The qualified names of those that are types of ours. */
  Collection<String> qualified(List<String> names) {
    return names.stream()
        .flatMap(name -> qualified.getOrDefault(name, Set.of()).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
