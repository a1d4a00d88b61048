"""The pictures of first aid, and its beat, as they lie in `cities/pertolongan/`: python -m bench.first_aid"""
