"""Voice notes as text: a machine of the city's choice writes down what it hears."""
