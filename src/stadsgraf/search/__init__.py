"""What a build can be searched by: names of things, and the words of the papers, in `search.sqlite`.

words    a text as words in the form in which they are compared
base     the file: what stands in it, and how it follows papers that change
names    things and papers by name
texts    papers by their words, with the place where those stand
"""
