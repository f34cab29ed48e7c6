// The design system's own parts first, ours after them. Its package hides the sheet from imports by name.
import '../../../../node_modules/dkfds/dist/css/dkfds.css'
import './look.css'
