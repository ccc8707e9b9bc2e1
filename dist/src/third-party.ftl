Tomodachi for Java comes with the libraries below in lib/ and deps/. They are unchanged, but that
the class files of picocli are in a newer format, with the same code.

Where a library offers several licenses, any one of them may be chosen; Tomodachi distributes it
under the first. The texts are in licenses/: Apache-2.0.txt, EPL-2.0.txt, and what libraries say
themselves in a folder each.

<#list dependencyMap as entry>
<#assign library = entry.getKey()/>
${library.groupId}:${library.artifactId} ${library.version}
    ${library.name}, ${library.url!"no address"}
    ${entry.getValue()?join(", or ")}
</#list>
