# A second witness: "I see it too".
saksi-di-mana = Thank you for telling us. Where? Send the location of the INCIDENT. Life in danger? Call 112.
ketik-saksi = i see it too, i can see it too, i saw it too
