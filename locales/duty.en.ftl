# Sentences for reporters that belong to waiting.

diam-belum-dijawab = No answer yet, we are trying again.
